namespace IoTAudit.Tool.Services;

/// <summary>Whether a server has said that it is an emulator, whose findings nobody may take for true ones. Thread-safe.</summary>
internal sealed class InventedMark
{
    private volatile bool _isSet;

    public bool IsSet => _isSet;

    /// <summary>Sets the mark.</summary>
    /// <returns>Whether it was not set before.</returns>
    public bool Set()
    {
        var wasSet = _isSet;
        _isSet = true;
        return !wasSet;
    }
}
