namespace IoTAuditClient.Paging;

/// <summary>The two tokens that may cancel one run of a list: the one given to the method, and the one given to WithCancellation.</summary>
internal readonly struct CallerTokens(CancellationToken method, CancellationToken enumeration)
{
    public CancellationTokenSource Link() => CancellationTokenSource.CreateLinkedTokenSource(method, enumeration);

    /// <exception cref="OperationCanceledException">One of the tokens was cancelled; the exception carries that one,
    /// not a linked one that the caller has never seen.</exception>
    public void ThrowIfCancellationRequested(string operation, Exception? cause = null)
    {
        if (method.IsCancellationRequested || enumeration.IsCancellationRequested)
        {
            throw new OperationCanceledException(
                $"{operation} was cancelled by the caller.", cause, method.IsCancellationRequested ? method : enumeration);
        }
    }
}
