using IoTAuditClient.Emulator;
using static IoTAuditClient.IntegrationTests.Faults.EmulatorScene;
using static IoTAuditClient.IntegrationTests.Faults.Expectation;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>The connection is not made, or breaks.</summary>
internal static class ConnectionFaults
{
    public static FaultGroup Group { get; } = new(
        "Connections",
        """
        Where a connection closes in an orderly way before the first byte of an answer, .NET's `SocketsHttpHandler` sends a GET again by itself,
        up to three times, below each attempt: 16 requests for 4 attempts. It is the only place where the two differ.
        """,
        [
            new()
            {
                Name = "Reset before the first byte",
                Factory = nameof(AuditFault.ResetBeforeHeaders),
                ConsoleName = "reset-before-headers",
                OpenAsync = Play(AuditFault.ResetBeforeHeaders),
                LeavesOpen = true,
                Expect = static _ => Retries<AuditServiceException>(),
                Peers = new("5, 4.5 s, ConnectionClosedError", "3, 2.5 s, exit 255", "3, 0.07 s, TimeoutError \"read ECONNRESET\""),
            },
            new()
            {
                Name = "Closed before the first byte",
                Factory = nameof(AuditFault.CloseBeforeHeaders),
                ConsoleName = "close-before-headers",
                OpenAsync = Play(AuditFault.CloseBeforeHeaders),
                LeavesOpen = true,
                Expect = static operation => operation.IsGet
                    ? Retries<AuditServiceException>().WithResends()
                    : Retries<AuditServiceException>(),
                Peers = new("5, 7.0 s, ConnectionClosedError", "3, 1.8 s, exit 255", "3, 0.09 s, TimeoutError \"socket hang up\""),
            },
            new()
            {
                Name = "Reset inside the body",
                Factory = nameof(AuditFault.ResetInsideBody),
                ConsoleName = "reset-inside-body",
                OpenAsync = Play(() => AuditFault.ResetInsideBody()),
                LeavesOpen = true,
                Expect = static operation => DoneAtOnce(operation) ?? Retries<AuditResponseException>(status: 200),
                Peers = new("5, 8.3 s, ConnectionClosedError", "3, 1.3 s, exit 255", "3, 0.22 s, Error \"aborted\""),
            },
            new()
            {
                Name = "Connection refused",
                Description = "nothing listens there",
                OpenAsync = RefusedScene.OpenAsync,
                Expect = static _ => Retries<AuditServiceException>().WithoutRequests(),
            },
            new()
            {
                Name = "The name is not known",
                Description = "DNS",
                OpenAsync = UnknownNameScene.OpenAsync,
                Expect = static _ => Retries<AuditServiceException>().WithoutRequests(),
            },
        ]);
}
