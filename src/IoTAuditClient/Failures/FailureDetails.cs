namespace IoTAuditClient.Failures;

/// <summary>What single exceptions carry beside the facts that all of them have.</summary>
/// <param name="Subject">What was asked for.</param>
/// <param name="RetryAfter">The wait that the service asked for, or that the rate suggests.</param>
/// <param name="Limit">The limit that ran out; null where there was none, or an app's own that does not tell itself.</param>
internal readonly record struct FailureDetails(CallSubject Subject, TimeSpan? RetryAfter, TimeSpan? Limit)
{
    /// <summary>Gets the id of what is there already.</summary>
    public string? ResourceId { get; init; }

    /// <summary>Gets the ARN of what is there already.</summary>
    public string? ResourceArn { get; init; }
}
