using Xunit.Sdk;

namespace IoTAuditClient.FuzzTests.Fuzzing;

/// <summary>Tries inputs on something that has to hold for all of them, in bounded memory and without hanging.</summary>
/// <param name="name">What is tried.</param>
/// <param name="mutants">Makes the inputs.</param>
/// <param name="limit">How much memory an input may take.</param>
/// <param name="checkAsync">Throws where the input breaks something.</param>
internal sealed class FuzzTarget<T>(string name, Mutants<T> mutants, AllocationLimit limit, Func<T, CancellationToken, Task> checkAsync)
{
    // No time is asserted: a target that is not back by then hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Something else in the process may allocate in the same moment, but not each time.
    private const int Measurements = 4;

    private long _highest;

    public async Task RunAsync(int iterations)
    {
        await WarmUpAsync();
        foreach (var seed in FuzzSettings.InputSeeds(iterations))
        {
            if (await TryAsync(mutants(seed, static _ => false)) is { } failure)
            {
                throw await ExplainAsync(seed, failure);
            }
        }

        Xunit.TestContext.Current.TestOutputHelper?.WriteLine(
            $"{name}: no input took more than {_highest} bytes beyond its {limit.BytesForEach} bytes for each of its own");
    }

    // What is made once and kept is no input's.
    private async Task WarmUpAsync()
    {
        for (var seed = 0UL; seed < 20; seed++)
        {
            await RunOnceAsync(mutants(seed, static _ => true).Value);
        }
    }

    /// <returns>What is wrong, or null.</returns>
    private async Task<Exception?> TryAsync(Mutant<T> mutant)
    {
        var least = long.MaxValue;
        for (var i = 0; i < Measurements && least > limit.Of(mutant.Length); i++)
        {
            var before = GC.GetTotalAllocatedBytes();
            if (await RunOnceAsync(mutant.Value) is { } failure)
            {
                return failure;
            }

            least = Math.Min(least, GC.GetTotalAllocatedBytes() - before);
        }

        _highest = Math.Max(_highest, least - (limit.BytesForEach * mutant.Length));
        return least > limit.Of(mutant.Length)
            ? new InvalidOperationException(
                $"It allocates {least} bytes for an input of {mutant.Length}; {limit.Of(mutant.Length)} are allowed.")
            : null;
    }

    private async Task<Exception?> RunOnceAsync(T value)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Xunit.TestContext.Current.CancellationToken);
        var check = Task.Run(() => checkAsync(value, end.Token), end.Token);
        try
        {
            await check.WaitAsync(Patience, end.Token);
            return null;
        }
        catch (TimeoutException) when (!check.IsCompleted)
        {
            await end.CancelAsync();
            return new InvalidOperationException($"It hangs: it was not done after {Patience}.");
        }
        catch (Exception exception) when (!Xunit.TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return exception;
        }
    }

    // Leaves out every edit that the failure does not need.
    private async Task<Exception> ExplainAsync(ulong seed, Exception failure)
    {
        var leftOut = new HashSet<int>();
        var smallest = mutants(seed, leftOut.Contains);
        for (var edit = 0; edit < smallest.Edits.Count; edit++)
        {
            leftOut.Add(edit);
            var smaller = mutants(seed, leftOut.Contains);
            if (await TryAsync(smaller) is { } same)
            {
                (smallest, failure) = (smaller, same);
            }
            else
            {
                leftOut.Remove(edit);
            }
        }

        return FailException.ForFailure($"""
            {name}: an input breaks a rule. {FuzzSettings.SeedVariable}={seed} tries it again.
            {failure}
            Edits: {string.Join("; ", smallest.Edits.Where(edit => edit is not null))}
            Input: {smallest.Text}
            """);
    }
}
