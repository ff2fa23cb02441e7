using System.Globalization;

namespace IoTAuditClient.Audits;

/// <summary>One wait for the end of an audit.</summary>
/// <param name="client">Whom to ask.</param>
/// <param name="taskId">The audit.</param>
/// <param name="options">How long, and how often.</param>
/// <param name="progress">Who hears of each change.</param>
internal sealed class AuditWait(IAuditTaskClient client, string taskId, AuditWaitOptions options, IProgress<AuditTask>? progress)
{
    /// <summary>How long an audit that was just started may be unknown: AWS does not say how soon every server knows it.</summary>
    private static readonly TimeSpan StartGrace = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _time = IAuditPolling.ClockOf(client, options.TimeProvider);
    private AuditTask? _last;
    private AuditClientException? _lastFailure;

    /// <summary>Asks until the audit has ended.</summary>
    /// <param name="isJustStarted">Whether the audit may be unknown at first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="AuditWaitTimeoutException">The audit had not ended when the time was over.</exception>
    public async Task<AuditTask> RunAsync(bool isJustStarted, CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        using var limit = new CancellationTokenSource(options.Timeout, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            for (var interval = Min(options.MinInterval, options.MaxInterval); ; interval = Min(interval * 1.5, options.MaxInterval))
            {
                var mayBeUnknown = isJustStarted && _last is null && _time.GetElapsedTime(start) < StartGrace;
                if (await AskAsync(mayBeUnknown, stop.Token).ConfigureAwait(false) is { IsFinished: true } finished)
                {
                    return finished;
                }

                await Task.Delay(interval, _time, stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException exception)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(
                    $"The wait for the audit {taskId} was cancelled by the caller.", exception, cancellationToken);
            }

            throw TimedOut();
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <returns>The audit; null where nothing could be said this time.</returns>
    private async Task<AuditTask?> AskAsync(bool mayBeUnknown, CancellationToken cancellationToken)
    {
        AuditTask task;
        try
        {
            task = await (client is IAuditPolling polling
                ? polling.PollAsync(taskId, cancellationToken)
                : client.DescribeAsync(taskId, cancellationToken)).ConfigureAwait(false);
        }
        catch (AuditClientException exception) when (exception.IsTransient || (mayBeUnknown && exception is AuditTaskNotFoundException))
        {
            _lastFailure = exception;
            return null;
        }

        _lastFailure = null;
        if (task != _last)
        {
            _last = task;
            progress?.Report(task);
        }

        return task;
    }

    private static string Show(TimeSpan time) => time < TimeSpan.FromMinutes(1)
        ? $"{time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s"
        : time.ToString("g", CultureInfo.InvariantCulture);

    private AuditWaitTimeoutException TimedOut()
    {
        var state = _last is null
            ? "nothing is known of it, because no question was answered"
            : $"its status was {VisibleText.Show(_last.Status?.Value ?? "not said")}";
        var cause = _lastFailure is null ? "" : $" The last question failed: {_lastFailure.Message}";
        var problem = $"The audit {taskId} had not ended within {Show(options.Timeout)}: {state}.{cause}";
        const string Remedy = "It goes on: wait again, or cancel it with CancelAsync.";
        const string Operation = "DescribeAuditTask";
        return new AuditWaitTimeoutException($"{Operation}: {problem} {Remedy}", _lastFailure)
        {
            Operation = Operation,
            Problem = problem,
            Remedy = Remedy,
            Limit = options.Timeout,
            TaskId = taskId,
            LastTask = _last,
        };
    }
}
