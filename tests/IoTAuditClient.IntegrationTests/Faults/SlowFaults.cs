using IoTAuditClient.Emulator;
using static IoTAuditClient.IntegrationTests.Faults.EmulatorScene;
using static IoTAuditClient.IntegrationTests.Faults.Expectation;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>An answer that takes its time, or never comes.</summary>
internal static class SlowFaults
{
    public static FaultGroup Group { get; } = new(
        "Slow",
        "An attempt has 10 s (`AttemptTimeout`) from its permit to the last byte of its answer, so bytes that trickle do not keep "
            + "it alive.",
        [
            new()
            {
                Name = "3 s until the headers",
                Factory = nameof(AuditFault.SlowHeaders),
                ConsoleName = "slow-headers",
                OpenAsync = PlayInTime(() => AuditFault.SlowHeaders(TimeSpan.FromSeconds(3))),
                Expect = static _ => Answer,
            },
            new()
            {
                Name = "64 bytes each 50 ms",
                Factory = nameof(AuditFault.TricklingBody),
                ConsoleName = "trickling-body",
                OpenAsync = PlayInTime(() => AuditFault.TricklingBody(64, TimeSpan.FromMilliseconds(50))),
                Time = "50 ms for each 64 bytes",
                Expect = static _ => Answer,
            },
            new()
            {
                Name = "Byte by byte, at once",
                Factory = nameof(AuditFault.TricklingBody),
                OpenAsync = Play(() => AuditFault.TricklingBody(1, TimeSpan.Zero)),
                Expect = static _ => Answer,
            },
            new()
            {
                Name = "Byte by byte, one each second",
                Factory = nameof(AuditFault.TricklingBody),
                OpenAsync = Play(() => AuditFault.TricklingBody(1, TimeSpan.FromSeconds(1))),
                Stalls = true,
                LeavesOpen = true,
                Expect = TimedOut,
            },
            new()
            {
                Name = "An hour until the headers",
                Factory = nameof(AuditFault.Delayed),
                OpenAsync = Play(() => AuditFault.SlowHeaders(TimeSpan.FromHours(1))),
                Stalls = true,
                LeavesOpen = true,
                Expect = TimedOut,
            },
            new()
            {
                Name = "No answer, the connection stays open",
                Factory = nameof(AuditFault.NoAnswer),
                ConsoleName = "no-answer",
                OpenAsync = Play(AuditFault.NoAnswer),
                Stalls = true,
                LeavesOpen = true,
                Expect = TimedOut,
            },
            new()
            {
                Name = "A half-open connection",
                Description = "one that has served a call is dead, and no packet says so",
                OpenAsync = HalfOpenScene.OpenAsync,
                Stalls = true,
                LeavesOpen = true,
                Expect = TimedOut,
            },
        ]);

    private static Expectation TimedOut(FaultOperation operation) => Retries<AuditTimeoutException>();
}
