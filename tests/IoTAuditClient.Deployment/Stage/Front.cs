using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IoTAuditClient.Deployment.Stage;

/// <summary>
/// Stands before the server and lets calls wait or fail. It also keeps the promise of S3 that the server does not know: with
/// <c>If-None-Match: *</c> the first of several objects of a key stays.
/// </summary>
internal sealed class Front : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _keys = new();
    private readonly Uri _server;

    private Front(WebApplication app, Uri server) => (_app, _server) = (app, server);

    public Uri Url => new(_app.Urls.Single());

    /// <summary>Called before a call is passed on: a status instead of null is the answer.</summary>
    public Func<FrontCall, Task<HttpStatusCode?>> Before { get; set; } = static _ => Task.FromResult<HttpStatusCode?>(null);

    /// <summary>What was called and answered.</summary>
    public ConcurrentQueue<(FrontCall Call, int Status)> Log { get; } = new();

    public static async Task<Front> StartAsync(Uri server)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var front = new Front(app, server);
        app.Run(front.AnswerAsync);
        await app.StartAsync();
        return front;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var call = FrontCall.Of(context.Request);
        var status = await Before(call) ?? (call.IsConditional ? await PutFirstAsync(context, call, body) : null);
        if (status is { } refused)
        {
            context.Response.StatusCode = (int)refused;
            context.Response.ContentType = "application/xml";
            await context.Response.WriteAsync($"<Error><Code>{Code(refused)}</Code><Message>Played by the front.</Message></Error>");
        }
        else if (!call.IsConditional)
        {
            await PassOnAsync(context, body);
        }

        Log.Enqueue((call, context.Response.StatusCode));
    }

    private async Task<HttpStatusCode?> PutFirstAsync(HttpContext context, FrontCall call, MemoryStream body)
    {
        var key = _keys.GetOrAdd(call.Path, static _ => new SemaphoreSlim(1));
        await key.WaitAsync();
        try
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(_server, call.Path));
            using var there = await _http.SendAsync(head);
            if (there.IsSuccessStatusCode)
            {
                return HttpStatusCode.PreconditionFailed;
            }

            await PassOnAsync(context, body);
            return null;
        }
        finally
        {
            key.Release();
        }
    }

    private async Task PassOnAsync(HttpContext context, MemoryStream body)
    {
        var incoming = context.Request;
        using var request = new HttpRequestMessage(new HttpMethod(incoming.Method), new Uri(_server, incoming.Path + incoming.QueryString));
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, value) in incoming.Headers.Where(static header => header.Key is not ("Content-Length" or "Connection")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value.ToArray()))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value.ToArray());
            }
        }

        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, value) in response.Headers.Concat(response.Content.Headers).Where(static header => IsPassedOn(header.Key)))
        {
            context.Response.Headers[name] = value.ToArray();
        }

        await response.Content.CopyToAsync(context.Response.Body);
    }

    private static bool IsPassedOn(string header) => header is not ("Transfer-Encoding" or "Connection" or "Keep-Alive" or "Date");

    private static string Code(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Forbidden => "AccessDenied",
        HttpStatusCode.PreconditionFailed => "PreconditionFailed",
        HttpStatusCode.InsufficientStorage => "InsufficientStorage",
        _ => "SlowDown",
    };
}
