using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Terminal;

/// <summary>
/// Writes to standard output what a command has changed. Where it cannot be written, because the disk is full or the reader has gone, the
/// changes are made all the same, so that they are told on stderr.
/// </summary>
internal sealed class ChangeReport(ConsoleContext context)
{
    private IOException? _failure;

    /// <summary>Writes a part of the report.</summary>
    /// <param name="write">Writes it to standard output.</param>
    /// <param name="inWords">What was changed, as a sentence for stderr; null where stderr has it already.</param>
    public void Write(Action write, string? inWords)
    {
        if (_failure is null)
        {
            try
            {
                write();
                context.Output.Flush();
                return;
            }
            catch (IOException exception)
            {
                _failure = exception;
            }
        }

        if (inWords is not null)
        {
            context.Error.WriteLine($"iot-audit: {inWords}");
        }
    }

    /// <summary>Ends the command as failed where the report could not be written. A reader that has gone is no failure.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public void ThrowIfFailed()
    {
        if (_failure is not (null or ClosedOutputException))
        {
            throw new IOException(
                $"standard output could not be written, and what was done is said above: {_failure.Message}", _failure);
        }
    }
}
