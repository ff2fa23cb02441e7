namespace IoTAuditClient;

/// <summary>The four clients of one account and Region.</summary>
/// <remarks>Immutable. The clients are safe for concurrent use, and the container's that made them to dispose.</remarks>
public sealed class AuditClients
{
    private readonly string? _region;

    /// <summary>Puts clients together that ask the same account and Region: those of a test, or of an app without a container.</summary>
    /// <param name="name">What to call them, at least one character.</param>
    /// <param name="findings">The client of findings.</param>
    /// <param name="audits">The client of audits.</param>
    /// <param name="suppressions">The client of suppressions.</param>
    /// <param name="mitigations">The client of mitigations.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty, or another argument is null.</exception>
    public AuditClients(
        string name,
        IAuditFindingClient findings,
        IAuditTaskClient audits,
        IAuditSuppressionClient suppressions,
        IAuditMitigationClient mitigations)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(audits);
        ArgumentNullException.ThrowIfNull(suppressions);
        ArgumentNullException.ThrowIfNull(mitigations);
        (Name, Findings, Audits, Suppressions, Mitigations) = (name, findings, audits, suppressions, mitigations);
    }

    /// <summary>Gets what they are called: the key that they are registered under.</summary>
    public string Name { get; }

    /// <summary>Gets the id of the account, twelve digits.</summary>
    /// <value>That of <see cref="IoTAuditClientOptions.RoleArn"/>. <see langword="null"/> where no role is assumed, so that only the
    /// credentials know.</value>
    public string? AccountId { get; init; }

    /// <summary>Gets the Region that they ask, such as <c>eu-west-1</c>.</summary>
    /// <value>That of the settings; where they name none, the one that the AWS SDK finds, and <see langword="null"/> until the first call
    /// has found it.</value>
    public string? Region
    {
        get => _region ?? SeenRegion?.Invoke();
        init => _region = value;
    }

    /// <summary>Gets the client of findings.</summary>
    public IAuditFindingClient Findings { get; }

    /// <summary>Gets the client of audits.</summary>
    public IAuditTaskClient Audits { get; }

    /// <summary>Gets the client of suppressions.</summary>
    public IAuditSuppressionClient Suppressions { get; }

    /// <summary>Gets the client of mitigations.</summary>
    public IAuditMitigationClient Mitigations { get; }

    /// <summary>Tells the Region that the clients ask; null as long as it is not known.</summary>
    internal Func<string?>? SeenRegion { private get; init; }

    /// <summary>Returns the name, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString() => VisibleText.Show(Name);
}
