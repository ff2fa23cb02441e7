using System.Collections.Concurrent;
using IoTAuditClient.Emulator;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.Logging.Testing;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>
/// One cell of the matrix: a fault, an operation that meets it, and how long it goes on. It is played once, and all who ask get that.
/// </summary>
internal sealed record FaultCell(MatrixFault Fault, FaultOperation Operation, Course Course)
{
    private static readonly ConcurrentDictionary<FaultCell, Lazy<Task<Observation>>> Played = new();

    // What an operation without a fault answers is the same in every emulator.
    private static readonly ConcurrentDictionary<FaultOperation, Lazy<Task<object>>> Undisturbed = new();

    /// <summary>
    /// Gets what has to come of it: what is written down for the fault, for a start without a token the rule that it is not made twice
    /// where it may have happened, and for one with a token that the exception says so.
    /// </summary>
    public Expectation Expected => Fault.Expect(Operation) switch
    {
        { Exception: not null } failure when Fault.LeavesOpen && Operation == FaultOperation.Start => failure.Once(),
        { Exception: not null } failure when Fault.LeavesOpen && Operation.HasToken => failure.LeftOpen(),
        var expected => expected,
    };

    public Task<Observation> PlayAsync() => Played.GetOrAdd(this, static cell => new Lazy<Task<Observation>>(cell.ObserveAsync)).Value;

    private async Task<Observation> ObserveAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var time = FaultedClient.CreateTime();
        await using var scene = await Fault.OpenAsync(new Staging(Operation, Course, Expected.RequestsPerAttempt, time));
        await using var client = new FaultedClient(scene.Url, time, scene.Credentials);
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
            Undisturbed = await Undisturbed.GetOrAdd(Operation, static one => new Lazy<Task<object>>(() => AskAloneAsync(one))).Value,
            Requests = scene.CountRequests(Operation.Name),
            Elapsed = time.GetElapsedTime(start),
            Logs = [.. client.Logs.GetSnapshot().Where(IsOfTheOperation)],
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
        Operation.AskAsync(client, emulator, TestContext.Current.CancellationToken);

    private static async Task<object> AskAloneAsync(FaultOperation operation)
    {
        var time = FaultedClient.CreateTime();
        await using var emulator = await FaultScene.StartEmulatorAsync(time);
        await using var client = new FaultedClient(emulator.ServiceUrl, time);
        return await operation.AskAsync(client, emulator, TestContext.Current.CancellationToken);
    }

    // A client may ask for something else as well: why a start is refused, or whether an audit is cancelled. That an emulator answers is
    // said of a client, and not of a call.
    private bool IsOfTheOperation(FakeLogRecord record) => record.Id.Name != "AnswersInvented"
        && (record.GetStructuredStateValue("Operation") is not { } other || other == Operation.Name);

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
