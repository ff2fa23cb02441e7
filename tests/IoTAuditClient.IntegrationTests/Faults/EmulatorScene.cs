using Amazon.Runtime;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.Time.Testing;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>A fault that the emulator plays.</summary>
internal sealed class EmulatorScene : FaultScene
{
    private readonly AuditFault _fault;

    private EmulatorScene(AuditEmulator emulator, AuditFault fault)
        : base(emulator) => _fault = fault;

    /// <summary>The emulator's clock stands still: what it waits for never comes.</summary>
    public static Func<Staging, Task<FaultScene>> Play(Func<AuditFault> create) =>
        staging => OpenAsync(create(), staging, new FakeTimeProvider());

    /// <summary>The emulator has the client's clock, which jumps over every wait.</summary>
    public static Func<Staging, Task<FaultScene>> PlayInTime(Func<AuditFault> create) =>
        staging => OpenAsync(create(), staging, staging.ClientTime);

    /// <summary>
    /// The SDK remembers for an endpoint how far its clock is off, for the life of the process: this is an endpoint
    /// that it has not met.
    /// </summary>
    public static Func<Staging, Task<FaultScene>> PlayAtAnUnknownEndpoint(Func<AuditFault> create) => async staging =>
    {
        var known = new Stack<FaultScene>();
        do
        {
            known.Push(await OpenAsync(create(), staging, new FakeTimeProvider()));
        }
        while (CorrectClockSkew.GetClockCorrectionForEndpoint(known.Peek().Url.ToString()) != TimeSpan.Zero);
        var fresh = known.Pop();
        foreach (var scene in known)
        {
            await scene.DisposeAsync();
        }

        return fresh;
    };

    public override async Task BeginAsync()
    {
        await base.BeginAsync();
        Emulator.Faults.Add(_fault);
    }

    private static async Task<FaultScene> OpenAsync(AuditFault fault, Staging staging, TimeProvider clock) =>
        new EmulatorScene(
            await StartEmulatorAsync(clock),
            (staging.Course is Course.Lasts ? fault.Always() : fault.Times(staging.RequestsPerAttempt)).For(staging.Operation.Name));
}
