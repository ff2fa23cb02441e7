using IoTAuditClient.Soak.Accounts;

namespace IoTAuditClient.Soak.Load;

/// <summary>Makes one call after the other, some of which it cancels, and books how each ends.</summary>
internal sealed class Caller(CallLedger ledger, Objections objections, Random random)
{
    private const string Cancelled = "cancelled";

    /// <summary>Makes one call.</summary>
    /// <param name="name">What kind of call it is.</param>
    /// <param name="call">Makes it, and says how it ended where it did not throw.</param>
    /// <param name="spanOutcomes">What the one span of the call may be called, by what the caller saw; null where a
    /// call is many operations.</param>
    public async Task CallAsync(string name, Func<CancellationToken, Task<string>> call, Func<string, string>? spanOutcomes = null)
    {
        using var cancellation = random.Next(5) == 0 ? new CancellationTokenSource() : null;
        var token = cancellation?.Token ?? CancellationToken.None;
        CancelSoon(cancellation);
        ledger.Start(name);
        string outcome;
        using (var trace = new CallTrace(name))
        {
            outcome = await RunAsync(name, call, token);
            CheckSpan(name, outcome, trace, spanOutcomes);
        }

        ledger.End(name, outcome);
    }

    private void CancelSoon(CancellationTokenSource? cancellation)
    {
        if (random.Next(10) == 0)
        {
            cancellation?.Cancel();
        }
        else
        {
            // Mostly while the first attempt is under way.
            cancellation?.CancelAfter(TimeSpan.FromMilliseconds(Math.Pow(random.NextDouble(), 3) * 1500));
        }
    }

    private async Task<string> RunAsync(string name, Func<CancellationToken, Task<string>> call, CancellationToken token)
    {
        try
        {
            return await call(token);
        }
        catch (OperationCanceledException exception) when (token.IsCancellationRequested)
        {
            objections.Expect(
                exception.CancellationToken == token,
                $"{name}: the exception of a cancelled call carries another token than the caller's.");
            return Cancelled;
        }
        catch (ArgumentException exception) when (exception.ParamName is "findingId" or "taskId" or "name")
        {
            return nameof(ArgumentException);
        }
        catch (AuditClientException exception) when (exception.GetType() != typeof(AuditClientException))
        {
            return exception.GetType().Name;
        }
        catch (Exception exception)
        {
            objections.Add($"{name} threw what it does not document: {exception}");
            return $"undocumented {exception.GetType().Name}";
        }
    }

    private void CheckSpan(string name, string outcome, CallTrace trace, Func<string, string>? spanOutcomes)
    {
        if (spanOutcomes is null)
        {
            return;
        }

        // Nothing was begun for an argument that is refused, nor for a token that was cancelled before.
        var expected = spanOutcomes(outcome);
        var isUnbegun = trace.Outcomes.Count == 0 && outcome is nameof(ArgumentException) or Cancelled;
        objections.Expect(
            isUnbegun || (trace.Outcomes.Count == 1 && trace.Outcomes.Single() == expected),
            $"{name} ended as '{outcome}' for its caller and as [{string.Join(", ", trace.Outcomes)}] in its spans; "
                + $"expected is '{expected}'.");
    }
}
