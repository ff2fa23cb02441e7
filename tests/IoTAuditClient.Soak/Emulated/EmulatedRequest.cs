using System.Globalization;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.Soak.Emulated;

/// <summary>What the emulator tells about a request: a line of its log.</summary>
/// <param name="InvocationId">The id that the SDK gives to each of its calls.</param>
/// <param name="Status">The status of the answer; null where the connection ended without one.</param>
/// <param name="ErrorCode">The error code of the answer.</param>
/// <param name="Fault">What was played on it.</param>
internal sealed record EmulatedRequest(string InvocationId, int? Status, string? ErrorCode, string? Fault)
{
    private const string InvocationHeader = "amz-sdk-invocation-id";
    private const char Separator = '\t';

    public bool IsThrottled => ErrorCode == "ThrottlingException";

    public static EmulatedRequest Of(ReceivedRequest request) => new(
        request.Headers.GetValueOrDefault(InvocationHeader, ""), request.StatusCode, request.ErrorCode, request.Fault?.ToString());

    public static EmulatedRequest Parse(string line)
    {
        var parts = line.Split(Separator);
        return new EmulatedRequest(
            parts[0],
            parts[1].Length == 0 ? null : int.Parse(parts[1], CultureInfo.InvariantCulture),
            parts[2].Length == 0 ? null : parts[2],
            parts[3].Length == 0 ? null : parts[3]);
    }

    public string ToLine() =>
        string.Create(CultureInfo.InvariantCulture, $"{InvocationId}{Separator}{Status}{Separator}{ErrorCode}{Separator}{Fault}");
}
