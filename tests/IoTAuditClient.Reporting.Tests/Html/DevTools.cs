using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace IoTAuditClient.Reporting.Tests.Html;

/// <summary>A connection to a browser that speaks the DevTools protocol: commands, their answers, and the events of each page.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _answers = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonNode>> _listeners = new();
    private Task _receiving = Task.CompletedTask;
    private int _lastId;

    public static async Task<DevTools> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var devTools = new DevTools();
        await devTools._socket.ConnectAsync(address, cancellationToken);
        devTools._receiving = devTools.ReceiveAsync();
        return devTools;
    }

    /// <summary>Hands the events of a session to a listener, as name and parameters.</summary>
    public void Listen(string sessionId, Action<string, JsonNode> listener) => _listeners[sessionId] = listener;

    public async Task<JsonNode> SendAsync(string method, JsonObject parameters, string? sessionId, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _answers[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (sessionId is not null)
        {
            command["sessionId"] = sessionId;
        }

        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(
                System.Text.Encoding.UTF8.GetBytes(command.ToJsonString()),
                WebSocketMessageType.Text,
                endOfMessage: true,
                cancellationToken);
        }
        finally
        {
            _sending.Release();
        }

        return await answer.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _receiving;
        _socket.Dispose();
        _sending.Dispose();
        _closing.Dispose();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            var buffer = new byte[64 * 1024];
            while (true)
            {
                using var message = new MemoryStream();
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer.AsMemory(), _closing.Token);
                    message.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage);
                Take(JsonNode.Parse(message.ToArray())!);
            }
        }
        catch (Exception exception)
        {
            foreach (var answer in _answers.Values)
            {
                answer.TrySetException(new InvalidOperationException("The browser is gone.", exception));
            }
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is not { } id)
        {
            if (message["sessionId"] is { } session && _listeners.TryGetValue((string)session!, out var listener))
            {
                listener((string)message["method"]!, message["params"]!);
            }
        }
        else if (_answers.TryRemove((int)id, out var answer))
        {
            if (message["error"] is { } error)
            {
                answer.SetException(new InvalidOperationException(error.ToJsonString()));
            }
            else
            {
                answer.SetResult(message["result"]!);
            }
        }
    }
}
