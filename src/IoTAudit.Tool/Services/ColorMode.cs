namespace IoTAudit.Tool.Services;

/// <summary>Whether text is coloured, as <c>--color</c> says it.</summary>
internal enum ColorMode
{
    /// <summary>On a terminal, unless a variable says otherwise.</summary>
    Auto,

    /// <summary>Everywhere, also in a pipe.</summary>
    Always,

    Never,
}
