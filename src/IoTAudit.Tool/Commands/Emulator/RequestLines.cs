using System.Globalization;
using IoTAudit.Tool.Services;
using IoTAuditClient.Emulator;

namespace IoTAudit.Tool.Commands.Emulator;

/// <summary>Says of each request that the emulator received what it was and what was answered.</summary>
internal sealed class RequestLines(VerboseLines lines)
{
    public void Write(ReceivedRequest request)
    {
        var what = request.Operation is null
            ? $"{request.Method} {request.Path}"
            : string.Join(' ', new[] { request.Operation, request.FindingId }.Where(text => text is not null));
        var answer = request.StatusCode is { } status
            ? string.Create(CultureInfo.InvariantCulture, $"HTTP {status}{(request.ErrorCode is null ? "" : $" {request.ErrorCode}")}")
            : "no answer";
        var elapsed = (lines.TimeProvider.GetUtcNow() - request.ReceivedAt).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        var fault = request.Fault is null ? "" : $", fault: {request.Fault}";
        lines.Write($"{what}: {answer} after {elapsed} ms{fault}, request id {request.RequestId}");
    }
}
