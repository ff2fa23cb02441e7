namespace Worker;

/// <summary>The section <c>Worker</c> of the configuration.</summary>
internal sealed class WorkerOptions
{
    /// <summary>The queue, by the URL that SQS has for it.</summary>
    public string QueueUrl { get; set; } = "";

    /// <summary>How many messages are worked on at the same time.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>How long the queue is waited for with each call, twenty seconds at most.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the queue hides a message from other workers; renewed three times in that time, as long as it takes.</summary>
    public TimeSpan Visibility { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a message rests that failed for a passing reason; each time twice as long, fifteen minutes at most.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an audit that is not complete is waited for, until its message goes back.</summary>
    public TimeSpan WaitForAudit { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long work and polls may go on after SIGTERM; what has not ended by then is given back to the queue.</summary>
    public TimeSpan FinishWithin { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The file that is touched with every answer of the queue.</summary>
    public string HealthFile { get; set; } = Path.Combine(Path.GetTempPath(), "worker-alive");

    /// <summary>Where findings are written: every audit to each of them.</summary>
    public Dictionary<string, OutputOptions> Outputs { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What no worker can run with, or null.</summary>
    public string? Problem => this switch
    {
        _ when !Uri.TryCreate(QueueUrl, UriKind.Absolute, out _) => $"{nameof(QueueUrl)} is '{QueueUrl}', and takes the URL of a queue",
        { Concurrency: < 1 or > 100 } => $"{nameof(Concurrency)} is {Concurrency}, and takes 1 to 100",
        { Poll.TotalSeconds: < 1 or > 20 } => $"{nameof(Poll)} is {Poll}, and takes one to twenty seconds",
        { Visibility.TotalSeconds: < 3 or > 43_200 } => $"{nameof(Visibility)} is {Visibility}, and takes three seconds to twelve hours",
        { RetryDelay.TotalSeconds: < 1 or > 900 } => $"{nameof(RetryDelay)} is {RetryDelay}, and takes one second to fifteen minutes",
        { WaitForAudit.Ticks: <= 0 } => $"{nameof(WaitForAudit)} is {WaitForAudit}, and takes a time",
        { FinishWithin.TotalSeconds: < 0 or > 50 } => $"{nameof(FinishWithin)} is {FinishWithin}, and takes at most 50 seconds",
        { Outputs.Count: 0 } => $"{nameof(Outputs)} has none, so that findings would be lost",
        _ => Outputs.Select(output => output.Value.Problem is { } problem ? $"{nameof(Outputs)}:{output.Key} {problem}" : null)
            .FirstOrDefault(problem => problem is not null),
    };
}
