using System.Collections.Concurrent;
using IoTAuditClient.Emulator;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>
/// One cell of the matrix: a fault, an operation that meets it, and how long it goes on. It is played once, and all who ask get that.
/// </summary>
internal sealed record FaultCell(MatrixFault Fault, FaultOperation Operation, Course Course)
{
    private static readonly ConcurrentDictionary<FaultCell, Lazy<Task<Observation>>> Played = new();

    public Expectation Expected => Fault.Expect(Operation);

    public Task<Observation> PlayAsync() => Played.GetOrAdd(this, static cell => new Lazy<Task<Observation>>(cell.ObserveAsync)).Value;

    private async Task<Observation> ObserveAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var time = FaultedClient.CreateTime();
        await using var scene = await Fault.OpenAsync(new Staging(Course, Expected.RequestsPerAttempt, time));
        await using var client = new FaultedClient(scene.Url, time);
        if (scene.BeginsWell)
        {
            await AskAsync(client, scene.Emulator);
            client.Logs.Clear();
        }

        await scene.BeginAsync();
        time.BeforeWaitEnds = scene.BeforeNextAttempt;
        using var metrics = new CallMetrics(Operation.Name);
        time.End = time.GetUtcNow() + FaultedClient.OperationTimeout;
        var start = time.GetTimestamp();
        var call = metrics.MeasureAsync(() => OutcomeOf(AskAsync(client, scene.Emulator)));
        await Task.WhenAll(time.RunAsync(call), Fault.Stalls ? PassStallsAsync(call, scene, time, token) : Task.CompletedTask);
        var (answer, exception) = await call;
        var observation = new Observation
        {
            Answer = answer,
            Exception = exception,
            Undisturbed = await UndisturbedAsync(),
            Requests = scene.Requests,
            Elapsed = time.GetElapsedTime(start),
            Logs = client.Logs.GetSnapshot(),
            Outcome = metrics.Duration.Outcome,
            DurationSeconds = metrics.Duration.Seconds,
            Retries = metrics.Retries,
            Throttles = metrics.Throttles,
            UnrecognizedValues = metrics.UnrecognizedValues,
            NextAnswer = null,
        };
        return Course is Course.Passes && exception is not null
            ? observation with { NextAnswer = await AskInTimeAsync(client, scene.Emulator, time) }
            : observation;
    }

    private async Task<object> AskInTimeAsync(FaultedClient client, AuditEmulator emulator, StepTime time)
    {
        time.End = null;
        var call = AskAsync(client, emulator);
        await time.RunAsync(call);
        return await call;
    }

    private Task<object> AskAsync(FaultedClient client, AuditEmulator emulator) =>
        Operation.AskAsync(client.Client, emulator, TestContext.Current.CancellationToken);

    private async Task<object> UndisturbedAsync()
    {
        var time = FaultedClient.CreateTime();
        await using var emulator = await FaultScene.StartEmulatorAsync(time);
        await using var client = new FaultedClient(emulator.ServiceUrl, time);
        return await AskAsync(client, emulator);
    }

    // No answer comes: time passes until the attempt is given up.
    private async Task PassStallsAsync(Task call, FaultScene scene, StepTime time, CancellationToken cancellationToken)
    {
        var stalls = Course is Course.Lasts ? Expected.Attempts : 1;
        for (var number = 1; number <= stalls; number++)
        {
            await Task.WhenAny(call, scene.WaitForStallAsync(number, cancellationToken));
            if (!call.IsCompleted)
            {
                time.Advance(FaultedClient.AttemptTimeout);
            }
        }
    }

    private static async Task<(object? Answer, Exception? Exception)> OutcomeOf(Task<object> asking)
    {
        try
        {
            return (await asking, null);
        }
        catch (Exception exception)
        {
            return (null, exception);
        }
    }
}
