using Amazon.Runtime;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>What a client meets: an emulator that answers, and something that goes wrong with it or on the way to it.</summary>
internal class FaultScene(AuditEmulator emulator) : IAsyncDisposable
{
    public AuditEmulator Emulator { get; } = emulator;

    /// <summary>Gets the address that the client is given.</summary>
    public virtual Uri Url => Emulator.ServiceUrl;

    /// <summary>Gets what the client signs with; null for a key that any emulator takes.</summary>
    public virtual AWSCredentials? Credentials => null;

    /// <summary>Gets whether the client makes a call that works before the fault sets in.</summary>
    public virtual bool BeginsWell => false;

    /// <summary>
    /// Starts an emulator whose findings, audits and mitigations are the same in every scene; one that is started there does not end.
    /// </summary>
    /// <param name="clock">Its clock.</param>
    public static async Task<AuditEmulator> StartEmulatorAsync(TimeProvider clock)
    {
        var emulator = await AuditEmulator.StartAsync(
            new AuditEmulatorOptions
            {
                GeneratedFindings = 50,
                TimeProvider = clock,
                AuditDuration = TimeSpan.FromDays(1),
                MitigationDuration = TimeSpan.FromDays(1),
            },
            Xunit.TestContext.Current.CancellationToken);
        emulator.Audits.Schedule(EmulatedScheduledAudit.Weekly("weekly", DayOfWeek.Monday, "LOGGING_DISABLED_CHECK"));
        FaultOperation.StartAMitigation(emulator, FaultOperation.MitigationId);
        return emulator;
    }

    /// <summary>Counts the requests for an operation that have reached a server that could have answered.</summary>
    public virtual int CountRequests(string operation) => Emulator.Requests.Count(request => request.Operation == operation);

    /// <summary>The fault sets in. Requests before this do not count.</summary>
    public virtual Task BeginAsync()
    {
        Emulator.Requests.Clear();
        return Task.CompletedTask;
    }

    /// <summary>Waits until so many requests are there that are not going to be answered.</summary>
    public virtual Task WaitForStallAsync(int number, CancellationToken cancellationToken) =>
        Emulator.Requests.WaitForAsync(number, cancellationToken);

    /// <summary>The client has given up an attempt and is about to make the next one.</summary>
    public virtual void BeforeNextAttempt()
    {
    }

    public virtual ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
