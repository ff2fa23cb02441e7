using Microsoft.AspNetCore.Http;

namespace IoTAuditClient.Emulator;

/// <summary>A request in progress, and the answer to send.</summary>
/// <param name="Context">The connection's request.</param>
/// <param name="Response">The answer.</param>
/// <param name="RequestId">The request id for its headers.</param>
/// <param name="TimeProvider">The emulator's clock.</param>
/// <param name="ClientGone">Cancelled when the client closes the connection or the emulator stops.</param>
internal sealed record Exchange(
    HttpContext Context,
    WireResponse Response,
    string RequestId,
    TimeProvider TimeProvider,
    CancellationToken ClientGone)
{
    /// <summary>Sets status and headers; they are sent with the first byte of the body.</summary>
    public void SetHeaders(long? contentLength)
    {
        var response = Context.Response;
        response.StatusCode = Response.StatusCode;
        response.ContentLength = contentLength;
        foreach (var (name, value) in Response.AllHeaders(RequestId))
        {
            response.Headers.Append(name, value);
        }
    }

    /// <summary>Resolves when the client closes the connection or the emulator stops.</summary>
    public async Task WaitForClientToGoAsync()
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = ClientGone.Register(gone.SetResult);
        await gone.Task.ConfigureAwait(false);
    }
}
