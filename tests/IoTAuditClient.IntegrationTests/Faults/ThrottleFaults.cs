using IoTAuditClient.Emulator;
using static IoTAuditClient.IntegrationTests.Faults.EmulatorScene;
using static IoTAuditClient.IntegrationTests.Faults.Expectation;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>The service does not serve an account so often, or has given all that there is.</summary>
internal static class ThrottleFaults
{
    // So many attempts fit into the 60 seconds of an operation, at the rate that a client without a single success comes down to.
    public const int Attempts = 24;

    public static FaultGroup Group { get; } = new(
        "Throttling and quotas",
        """
        AWS IoT throttles with HTTP 400, so the code decides, not the status. A throttled call goes back into the queue of its operation and is tried
        until `OperationTimeout` (60 s) is over; `MaxAttempts` does not count throttles. Where the service says how long to wait, a call that is alone
        follows that and nothing else. A quota of things is no throttle: waiting does not help.
        """,
        [
            new()
            {
                Name = "Throttled, HTTP 400",
                Factory = nameof(AuditFault.Throttle),
                ConsoleName = "throttle",
                OpenAsync = Play(() => AuditFault.Throttle()),
                Expect = static _ => Retries<AuditThrottledException>("ThrottlingException", 400, Attempts),
                Peers = new("5, 5.3 s, ThrottlingException", "3, 2.2 s, exit 254", "3, 1.8 s, ThrottlingException"),
            },
            new()
            {
                Name = "Throttled, HTTP 429",
                Factory = nameof(AuditFault.Throttle),
                OpenAsync = Play(() => AuditFault.Throttle(429)),
                Expect = static _ => Retries<AuditThrottledException>("ThrottlingException", 429, Attempts),
                Peers = new("5, 8.8 s, ThrottlingException", "3, 1.8 s, exit 254", "3, 1.4 s, ThrottlingException"),
            },
            new()
            {
                Name = "Throttled, `Retry-After: 2`",
                Factory = nameof(AuditFault.WithRetryAfter),
                OpenAsync = Play(() => AuditFault.Throttle().WithRetryAfter(TimeSpan.FromSeconds(2))),
                Expect = static _ => Retries<AuditThrottledException>("ThrottlingException", 400, attempts: 30),
                Peers = new("header ignored", "header ignored", "waits 2 s"),
            },
            new()
            {
                Name = "Throttled, `x-amz-retry-after: 1500`",
                Factory = nameof(AuditFault.WithAmzRetryAfter),
                OpenAsync = Play(() => AuditFault.Throttle().WithAmzRetryAfter(TimeSpan.FromMilliseconds(1500))),
                Expect = static _ => Retries<AuditThrottledException>("ThrottlingException", 400, attempts: 40),
                Peers = new("header ignored", "header ignored", "waits 1.5 s"),
            },
            new()
            {
                Name = "Throttled, asked to wait for 5 minutes",
                Description = "longer than the operation may take",
                Factory = nameof(AuditFault.WithRetryAfter),
                OpenAsync = Play(() => AuditFault.Throttle().WithRetryAfter(TimeSpan.FromMinutes(5))),
                Expect = static _ => Retries<AuditThrottledException>("ThrottlingException", 400, attempts: 1),
            },
            new()
            {
                Name = "A quota is used up, HTTP 410",
                Factory = nameof(AuditFault.LimitExceeded),
                ConsoleName = "limit-exceeded",
                OpenAsync = Play(AuditFault.LimitExceeded),
                Expect = static _ => Throws<AuditQuotaExceededException>("LimitExceededException", 410),
                Peers = new("1, LimitExceededException", "3, 1.6 s, retried as a throttle", "3, 1.4 s, retried as a throttle"),
            },
        ]);
}
