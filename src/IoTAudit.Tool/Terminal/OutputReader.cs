namespace IoTAudit.Tool.Terminal;

/// <summary>Who reads standard output, and whether a command ends where that reader has gone.</summary>
internal sealed class OutputReader
{
    /// <summary>Whether the command is of no use without its reader, as a list that nobody judges: it ends with it.</summary>
    public bool IsNeeded { get; set; } = true;

    /// <summary>Whether the reader of a command that does not need it has gone.</summary>
    public bool HasGone { get; private set; }

    /// <summary>Remembers that there is nobody to write to.</summary>
    public void Leave() => HasGone = true;

    /// <summary>Writes, as long as somebody reads.</summary>
    /// <exception cref="ClosedOutputException">The reader has gone, and it is needed.</exception>
    public void Pass(Action write)
    {
        if (HasGone)
        {
            return;
        }

        try
        {
            write();
        }
        catch (ClosedOutputException) when (!IsNeeded)
        {
            Leave();
        }
    }

    /// <summary>As <see cref="Pass"/>, for what is waited for.</summary>
    /// <exception cref="ClosedOutputException">The reader has gone, and it is needed.</exception>
    public async Task PassAsync(Func<Task> write)
    {
        if (HasGone)
        {
            return;
        }

        try
        {
            await write();
        }
        catch (ClosedOutputException) when (!IsNeeded)
        {
            Leave();
        }
    }
}
