using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>
/// What AWS documents of one audit check: what it looks for, how urgent its findings are, and what can be done about them.
/// </summary>
/// <remarks>
/// <para>
/// This is documentation, not an answer of the service: a finding's own severity, resource type and reason code are what counts, and AWS
/// may change any of them. Where AWS documents nothing, a value is <see langword="null"/> or a list is empty; where a value is not
/// documented but follows from what is, <see cref="IsResourceInferred"/> or <see cref="AreMitigationActionsInferred"/> says so.
/// </para>
/// <para>Immutable and safe to share between threads. Lists are never null and compare by their elements.
/// <see cref="AuditCheckCatalog"/> has one for each check.</para>
/// </remarks>
public sealed record AuditCheck
{
    private readonly ValueList<string> _legacyNames = ValueList<string>.Empty;
    private readonly ValueList<string> _reasonCodes = ValueList<string>.Empty;
    private readonly ValueList<AuditMitigationActionType> _mitigationActionTypes =
        ValueList<AuditMitigationActionType>.Empty;

    /// <summary>Gets the name that the service uses for the check.</summary>
    /// <value>The default is an empty name.</value>
    public AuditCheckName Name { get; init; }

    /// <summary>Gets the names that older AWS texts, samples and notifications use for the check.</summary>
    /// <value>What is assigned is copied; null becomes an empty list. The default is empty.</value>
    public IReadOnlyList<string> LegacyNames
    {
        get => _legacyNames;
        init => _legacyNames = ValueList<string>.Copy(value);
    }

    /// <summary>Gets what AWS calls the check in its developer guide, such as "Device certificate shared".</summary>
    /// <value>The default is empty.</value>
    public string Title { get; init; } = "";

    /// <summary>Gets what the check looks for, in English, for people to read.</summary>
    /// <value>One or two sentences that may change between versions. The default is empty.</value>
    public string Description { get; init; } = "";

    /// <summary>Gets what mends the findings of the check, in English, for people to read.</summary>
    /// <value><see cref="DocumentationUrl"/> has the steps. One or two sentences that may change between versions. The default is empty.</value>
    public string Remedy { get; init; } = "";

    /// <summary>Gets the severity that AWS documents for findings of the check.</summary>
    /// <value><see langword="null"/>, the default, where AWS documents none; that is so for none of the checks known today.</value>
    public FindingSeverity? Severity { get; init; }

    /// <summary>Gets the type of the resources that can fail the check.</summary>
    /// <value><see langword="null"/>, the default, where it is not known. See <see cref="IsResourceInferred"/>.</value>
    public AuditResourceType? ResourceType { get; init; }

    /// <summary>
    /// Gets the member of AWS's structure ResourceIdentifier that names the resource in a suppression of the check,
    /// such as policyVersionIdentifier.
    /// </summary>
    /// <value>
    /// Beside the check's name it is what CreateAuditSuppression asks for. policyVersionIdentifier and issuerCertificateIdentifier are
    /// structures, the others are text. <see langword="null"/>, the default, where it is not known. See <see cref="IsResourceInferred"/>.
    /// </value>
    public string? SuppressionIdentifierMember { get; init; }

    /// <summary>
    /// Gets whether <see cref="ResourceType"/> and <see cref="SuppressionIdentifierMember"/> are not documented by AWS
    /// for this check but concluded from what it looks at.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsResourceInferred { get; init; }

    /// <summary>Gets the codes that findings of the check can carry in <see cref="AuditFinding.ReasonForNonComplianceCode"/>.</summary>
    /// <value>An open set: the service may send others. What is assigned is copied; null becomes an empty list. The
    /// default is empty.</value>
    public IReadOnlyList<string> ReasonCodes
    {
        get => _reasonCodes;
        init => _reasonCodes = ValueList<string>.Copy(value);
    }

    /// <summary>
    /// Gets the types of mitigation actions that the service can apply to findings of the check, such as
    /// UPDATE_DEVICE_CERTIFICATE.
    /// </summary>
    /// <value>
    /// An open set. What is assigned is copied; null becomes an empty list. The default is empty.
    /// See <see cref="AreMitigationActionsInferred"/>.
    /// </value>
    public IReadOnlyList<AuditMitigationActionType> MitigationActionTypes
    {
        get => _mitigationActionTypes;
        init => _mitigationActionTypes = ValueList<AuditMitigationActionType>.Copy(value);
    }

    /// <summary>
    /// Gets whether AWS has no list of mitigation actions for this check, so that only those stand here which AWS
    /// allows for every check.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AreMitigationActionsInferred { get; init; }

    /// <summary>
    /// Gets the page of the AWS IoT Device Defender developer guide that explains the check and how to fix what it finds.
    /// </summary>
    /// <value>An https address. The default is <see langword="null"/>.</value>
    public Uri? DocumentationUrl { get; init; }

    /// <summary>Returns the check on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditCheck));
        printer.Text(nameof(Name), Name.Value);
        printer.Text(nameof(Title), Title);
        printer.Text(nameof(Severity), Severity?.Value);
        printer.Text(nameof(ResourceType), ResourceType?.Value);
        return printer.ToString();
    }
}
