using IoTAuditClient.Model.Identifiers;

namespace IoTAuditClient.Tests;

/// <summary>Makes findings that a service, a device or a caller might come up with, always the same ones for one seed.</summary>
internal sealed class RandomModel(int seed)
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "CRITICAL", "critical", "ef4826b8-e55a-44b9-b460-5c485355371b", "line\nbreak", "tab\tquote\"back\\slash/",
        "\0\u001b[2J", "\u202etxt.exe", "Gr\u00fc\u00dfe", "\u65e5\u672c", "\ud83d\udd12", "<script>&'+", "null", "1576012046.168", "{}",
    ];

    private static readonly string[] Types =
    [
        AuditResourceType.Names.DeviceCertificate, AuditResourceType.Names.CaCertificate, AuditResourceType.Names.IotPolicy,
        AuditResourceType.Names.CognitoIdentityPool, AuditResourceType.Names.ClientId, AuditResourceType.Names.AccountSettings,
        AuditResourceType.Names.RoleAlias, AuditResourceType.Names.IamRole, AuditResourceType.Names.IssuerCertificate, "BILLING_GROUP", "",
    ];

    private readonly Random _random = new(seed);

    public AuditFinding Finding() => new()
    {
        FindingId = Text(),
        TaskId = Text(),
        CheckName = Text(),
        TaskStartTime = Time(),
        FindingTime = Time(),
        Severity = Text(),
        NonCompliantResource = Maybe() ? Resource() : null,
        RelatedResources = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Resource())],
        ReasonForNonCompliance = Text(),
        ReasonForNonComplianceCode = Text(),
        IsSuppressed = Maybe() ? Maybe() : null,
    };

    public AuditResource Resource() => new()
    {
        Type = Maybe() ? Types[_random.Next(Types.Length)] : null,
        Identifier = Maybe() ? Members().Resolve(Types[_random.Next(Types.Length)]) : Members().As((IdentifierKind)_random.Next(10)),
        AdditionalInfo = Info(),
    };

    public IdentifierMembers Members() => new()
    {
        DeviceCertificateId = Rarely(),
        DeviceCertificateArn = Rarely(),
        CaCertificateId = Rarely(),
        CognitoIdentityPoolId = Rarely(),
        ClientId = Rarely(),
        PolicyVersion = _random.Next(5) == 0 ? new() { PolicyName = Text(), PolicyVersionId = Text() } : null,
        Account = Rarely(),
        IamRoleArn = Rarely(),
        RoleAliasArn = Rarely(),
        IssuerCertificate = _random.Next(5) == 0 ? new() { Subject = Text(), IssuerId = Text(), SerialNumber = Text() } : null,
    };

    private bool Maybe() => _random.Next(2) == 0;

    private string? Text() => Maybe() ? Texts[_random.Next(Texts.Length)] : null;

    private string? Rarely() => _random.Next(5) == 0 ? Texts[_random.Next(Texts.Length)] : null;

    private DateTimeOffset? Time() => _random.Next(6) switch
    {
        0 => null,
        1 => DateTimeOffset.MinValue,
        2 => DateTimeOffset.MaxValue,
        _ => new DateTimeOffset(
            _random.NextInt64(TimeSpan.TicksPerDay * 2, DateTime.MaxValue.Ticks - (TimeSpan.TicksPerDay * 2)),
            TimeSpan.FromMinutes(_random.Next(-840, 841))),
    };

    private Dictionary<string, string> Info()
    {
        var info = new Dictionary<string, string>();
        for (var i = _random.Next(14); i > 0; i--)
        {
            info[Texts[_random.Next(Texts.Length)]] = Texts[_random.Next(Texts.Length)];
        }

        return info;
    }
}
