namespace IoTAudit.Tool.Services;

/// <summary>
/// Keeps whether a server has said that it is an emulator. Titles and exports read it, because nobody may take invented findings for true
/// ones. It is thread-safe.
/// </summary>
internal sealed class InventedMark
{
    private bool _isSet;

    public bool IsSet => Volatile.Read(ref _isSet);

    /// <summary>Sets the mark.</summary>
    /// <returns>Whether it was not set before.</returns>
    public bool Set() => !Interlocked.Exchange(ref _isSet, true);
}
