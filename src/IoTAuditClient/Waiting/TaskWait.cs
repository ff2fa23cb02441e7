using System.Globalization;

namespace IoTAuditClient.Waiting;

/// <summary>One wait for the end of something that the service runs.</summary>
/// <param name="client">Whom to ask.</param>
/// <param name="taskId">The id of what runs.</param>
/// <param name="options">How long, and how often.</param>
/// <param name="progress">Who hears of each change.</param>
/// <typeparam name="TClient">The interface of the client.</typeparam>
/// <typeparam name="T">What the service says of it.</typeparam>
internal abstract class TaskWait<TClient, T>(TClient client, string taskId, AuditWaitOptions options, IProgress<T>? progress)
    where TClient : class
    where T : class
{
    /// <summary>How long what was just started may be unknown: AWS does not say how soon every server knows it.</summary>
    private static readonly TimeSpan StartGrace = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _time = IPolling<T>.ClockOf(client, options.TimeProvider);
    private AuditClientException? _lastFailure;

    /// <summary>Gets what is waited for, with its article and id.</summary>
    protected abstract string What { get; }

    /// <summary>Gets the operation that tells how far it has come.</summary>
    protected abstract string Operation { get; }

    protected TClient Client => client;

    protected string TaskId => taskId;

    protected TimeSpan Timeout => options.Timeout;

    /// <summary>Gets what the last answer said; null before the first one.</summary>
    protected T? Last { get; private set; }

    /// <summary>Asks until it has ended.</summary>
    /// <param name="isJustStarted">Whether it may be unknown at first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="AuditTimeoutException">It had not ended when the time was over.</exception>
    public async Task<T> RunAsync(bool isJustStarted, CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        using var limit = new CancellationTokenSource(options.Timeout, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            for (var interval = Min(options.MinInterval, options.MaxInterval); ; interval = Min(interval * 1.5, options.MaxInterval))
            {
                var mayBeUnknown = isJustStarted && Last is null && _time.GetElapsedTime(start) < StartGrace;
                if (await AskAsync(mayBeUnknown, stop.Token).ConfigureAwait(false) is { } answer && IsFinished(answer))
                {
                    return answer;
                }

                await Task.Delay(interval, _time, stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException exception)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException($"The wait for {What} was cancelled by the caller.", exception, cancellationToken);
            }

            throw TimedOut();
        }
    }

    protected abstract Task<T> DescribeAsync(CancellationToken cancellationToken);

    protected abstract bool IsFinished(T answer);

    protected abstract string? StatusOf(T answer);

    /// <summary>Tells whether the service says that there is none.</summary>
    protected abstract bool IsUnknown(AuditClientException exception);

    /// <summary>Makes the exception that says that the time is over; what all of them carry is added to it.</summary>
    protected abstract AuditTimeoutException TimedOut(string message, Exception? inner);

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string Show(TimeSpan time) => time < TimeSpan.FromMinutes(1)
        ? $"{time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s"
        : time.ToString("g", CultureInfo.InvariantCulture);

    /// <returns>The answer; null where nothing could be said this time.</returns>
    private async Task<T?> AskAsync(bool mayBeUnknown, CancellationToken cancellationToken)
    {
        T answer;
        try
        {
            answer = await (client is IPolling<T> polling
                ? polling.PollAsync(taskId, cancellationToken)
                : DescribeAsync(cancellationToken)).ConfigureAwait(false);
        }
        catch (AuditClientException exception) when (exception.IsTransient || (mayBeUnknown && IsUnknown(exception)))
        {
            _lastFailure = exception;
            return null;
        }

        _lastFailure = null;
        if (!answer.Equals(Last))
        {
            Last = answer;
            progress?.Report(answer);
        }

        return answer;
    }

    private AuditTimeoutException TimedOut()
    {
        var state = Last is null
            ? "nothing is known of it, because no question was answered"
            : $"its status was {VisibleText.Show(StatusOf(Last) ?? "not said")}";
        var cause = _lastFailure is null ? "" : $" The last question failed: {_lastFailure.Message}";
        var start = What[..1].ToUpperInvariant() + What[1..];
        var problem = $"{start} had not ended within {Show(options.Timeout)}: {state}.{cause}";
        const string Remedy = "It goes on: wait again, or cancel it with CancelAsync.";
        var exception = TimedOut($"{Operation}: {problem} {Remedy}", _lastFailure);
        exception.Facts = exception.Facts with { Operation = Operation, Problem = problem, Remedy = Remedy };
        return exception;
    }
}
