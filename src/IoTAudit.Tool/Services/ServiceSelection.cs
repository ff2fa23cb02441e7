namespace IoTAudit.Tool.Services;

/// <summary>Which service answers, and why.</summary>
/// <param name="IsEmulator">Whether it is the embedded emulator. Otherwise it is AWS, or what an endpoint URL names.</param>
/// <param name="Reason">Why, as a clause.</param>
internal sealed record ServiceSelection(bool IsEmulator, string Reason)
{
    /// <summary>Gets whether the server that was asked has said that it is an emulator. Known once it has answered.</summary>
    public InventedMark Mark { get; init; } = new();

    /// <summary>Gets whether the findings are made up, as far as that is known by now.</summary>
    public bool IsInvented => IsEmulator || Mark.IsSet;

    /// <summary>Gets the account and the Region that are asked, as the command line names them; empty where it does not.</summary>
    public IReadOnlyList<string> Place { get; init; } = [];

    /// <summary>Gets the settings files that variables name and that are not there.</summary>
    public IReadOnlyList<MissingFile> MissingFiles { get; init; } = [];
}
