namespace IoTAudit.Tool.Terminal;

/// <summary>
/// Standard error that may be closed or full: what it does not take is dropped. The exit code says how the run ended all the same, and a
/// whole export is not spoilt by a sentence about it.
/// </summary>
/// <param name="inner">Where to write.</param>
internal sealed class LossyErrors(Stream inner) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is no other place where this could be said.
        }
    }

    public override void Flush()
    {
    }
}
