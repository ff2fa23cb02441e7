namespace IoTAudit.Tool.Services;

/// <summary>How this run draws: what is known only when the command line is read, or when the output has become long.</summary>
internal sealed class Screen
{
    /// <summary>What <c>--color</c> says.</summary>
    public ColorMode Color { get; set; }

    /// <summary>Whether output waits for the end or a pager has the terminal, so that nothing else may be drawn on it.</summary>
    public bool IsTaken { get; set; }
}
