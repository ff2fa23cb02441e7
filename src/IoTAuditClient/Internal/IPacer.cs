namespace IoTAuditClient;

/// <summary>Hands out the permits to send. An attempt takes one and never gives it back: a rate is spent, not borrowed.</summary>
internal interface IPacer
{
    /// <exception cref="OperationCanceledException">The token was cancelled while waiting.</exception>
    ValueTask WaitAsync(AuditOperation operation, CancellationToken cancellationToken);

    /// <summary>Learns what became of a permit.</summary>
    void Report(AuditOperation operation, bool throttled);
}
