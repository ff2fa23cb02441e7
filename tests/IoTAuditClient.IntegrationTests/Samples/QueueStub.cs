using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IoTAuditClient.IntegrationTests.Samples;

/// <summary>
/// A queue that hands out each of its messages once, and is gone when a worker has told it of the last one: then the worker ends.
/// </summary>
public sealed class QueueStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _bodies;
    private int _untold;

    private QueueStub(WebApplication app, string[] bodies) => (_app, _bodies, _untold) = (app, new(bodies), bodies.Length);

    /// <summary>Gets what is both the endpoint and the URL of the queue.</summary>
    public Uri Url => new(_app.Urls.Single());

    /// <summary>Gets what became of each message, by its number: "deleted", or the seconds that it is hidden.</summary>
    public ConcurrentDictionary<string, string> Told { get; } = new();

    public static async Task<QueueStub> StartAsync(params string[] bodies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var queue = new QueueStub(app, bodies);
        app.Run(queue.AnswerAsync);
        await app.StartAsync();
        return queue;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await JsonNode.ParseAsync(context.Request.Body) ?? throw new JsonException("null is no request.");
        var receipt = (string?)request["ReceiptHandle"];
        object? answer = new { };
        switch (context.Request.Headers["X-Amz-Target"].ToString())
        {
            case "AmazonSQS.DeleteMessage":
                Tell(receipt!, "deleted");
                break;
            case "AmazonSQS.ChangeMessageVisibility":
                Tell(receipt!, request["VisibilityTimeout"]!.ToJsonString());
                break;
            default:
                answer = _bodies.TryDequeue(out var body) ? Received(body) : _untold > 0 ? answer : null;
                break;
        }

        context.Response.StatusCode = answer is null ? 400 : 200;
        context.Response.ContentType = "application/x-amz-json-1.0";
        await context.Response.WriteAsync(JsonSerializer.Serialize(answer ?? new { __type = "com.amazonaws.sqs#QueueDoesNotExist" }));
    }

    private void Tell(string receipt, string what)
    {
        Told[receipt] = what;
        Interlocked.Decrement(ref _untold);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351", Justification = "SQS tells the MD5 of a body.")]
    private object Received(string body)
    {
        var number = _bodies.Count.ToString(CultureInfo.InvariantCulture);
        var hash = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(body)));
        return new { Messages = new[] { new { MessageId = $"m-{number}", ReceiptHandle = number, Body = body, MD5OfBody = hash } } };
    }
}
