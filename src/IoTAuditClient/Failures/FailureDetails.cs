namespace IoTAuditClient.Failures;

/// <summary>What single exceptions carry beside the facts that all of them have.</summary>
/// <param name="Subject">What was asked for.</param>
/// <param name="RetryAfter">The wait that the service asked for.</param>
/// <param name="AttemptTimeout">How long an attempt could take.</param>
/// <param name="OperationTimeout">How long the call could take.</param>
internal readonly record struct FailureDetails(CallSubject Subject, TimeSpan? RetryAfter, TimeSpan AttemptTimeout, TimeSpan OperationTimeout);
