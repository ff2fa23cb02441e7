namespace IoTAudit.Tool.Services;

/// <summary>A pager that has the terminal until its reader leaves it.</summary>
internal interface IRunningPager
{
    /// <summary>What it shows. Writing throws an <see cref="IOException"/> when its reader has left it.</summary>
    TextWriter Input { get; }

    /// <summary>Ends its input and waits until its reader leaves it.</summary>
    void Wait();
}
