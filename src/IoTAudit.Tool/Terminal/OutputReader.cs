namespace IoTAudit.Tool.Terminal;

/// <summary>Who reads standard output, and whether a command ends where that reader has gone.</summary>
internal sealed class OutputReader
{
    /// <summary>
    /// Whether the command fails where its reader goes. A list that nobody judges does not, because only its reader needs what it prints.
    /// </summary>
    public bool IsNeeded { get; set; } = true;

    /// <summary>Whether the reader of a command that does not need it has gone.</summary>
    public bool HasGone { get; private set; }

    /// <summary>Calls the write as long as somebody reads.</summary>
    /// <exception cref="ClosedOutputException">The reader has gone, and it is needed.</exception>
    public void Pass(Action write) => Pass(write, static write => write());

    /// <summary>Calls the write as long as somebody reads. The value is an argument, because a closure cannot hold a span.</summary>
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

    /// <summary>Calls the write as long as somebody reads, and waits until it has ended.</summary>
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
