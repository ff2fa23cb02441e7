namespace IoTAudit.Tool.Terminal;

/// <summary>Who reads standard output, and whether a command ends where that reader has gone.</summary>
internal sealed class OutputReader
{
    /// <summary>
    /// Whether the command ends where its reader goes, because nothing else needs what it prints. A list that nobody judges is such a one.
    /// </summary>
    public bool IsNeeded { get; set; } = true;

    /// <summary>Whether the reader of a command that does not need it has gone.</summary>
    public bool HasGone { get; private set; }

    /// <summary>Writes, as long as somebody reads.</summary>
    /// <exception cref="ClosedOutputException">The reader has gone, and it is needed.</exception>
    public void Pass(Action write) => Pass(write, static write => write());

    /// <summary>Writes what a closure cannot hold, such as a span, as long as somebody reads.</summary>
    /// <exception cref="ClosedOutputException">The reader has gone, and it is needed.</exception>
    public void Pass<T>(T what, Action<T> write)
        where T : allows ref struct
    {
        if (HasGone)
        {
            return;
        }

        try
        {
            write(what);
        }
        catch (ClosedOutputException) when (!IsNeeded)
        {
            HasGone = true;
        }
    }

    /// <summary>Writes, as long as somebody reads, and waits for it.</summary>
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
            HasGone = true;
        }
    }
}
