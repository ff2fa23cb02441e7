using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>Findings to export: ordinary ones, ones that say little, and ones whose texts mean harm.</summary>
internal static class Samples
{
    public static readonly string CertificateId = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    public static readonly AuditFinding SharedCertificate = new()
    {
        FindingId = "296ccd39f806bf9d8f8de20d0ceb33a1",
        TaskId = "787ed873b69cb4d6cdbae6ddd06996c5",
        CheckName = AuditCheckName.DeviceCertificateShared,
        TaskStartTime = new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero),
        FindingTime = new DateTimeOffset(2026, 3, 2, 6, 0, 1, 250, TimeSpan.Zero),
        Severity = FindingSeverity.Critical,
        NonCompliantResource = new AuditResource
        {
            Type = AuditResourceType.DeviceCertificate,
            Identifier = new ResourceIdentifier.DeviceCertificate { CertificateId = CertificateId },
            AdditionalInfo = new Dictionary<string, string> { ["EXPIRATION_TIME"] = "1772431200000" },
        },
        RelatedResources =
        [
            new AuditResource { Type = AuditResourceType.ClientId, Identifier = new ResourceIdentifier.Client { ClientId = "pump-1" } },
            new AuditResource { Type = AuditResourceType.ClientId, Identifier = new ResourceIdentifier.Client { ClientId = "pump-2" } },
        ],
        ReasonForNonCompliance = "Certificate shared by one or more devices.",
        ReasonForNonComplianceCode = "CERTIFICATE_SHARED_BY_MULTIPLE_DEVICES",
        IsSuppressed = false,
    };

    /// <summary>The fingerprint of <see cref="SharedCertificate"/> in account 123456789012 and Region eu-west-1.</summary>
    public const string SharedCertificateFingerprint = "504382729e18b375f2744402ae5c45c2";

    public static readonly AuditFinding Policy = Version("1");

    /// <summary>What a list of 2019 has: no id, no suppression, no severity.</summary>
    public static readonly AuditFinding WithoutId =
        SharedCertificate with { FindingId = null, IsSuppressed = null, Severity = null, RelatedResources = [] };

    public static readonly AuditFinding Strange = new()
    {
        FindingId = "odd-1",
        CheckName = "QUANTUM_CHECK",
        Severity = "APOCALYPTIC",
        NonCompliantResource = new AuditResource { Type = "SATELLITE", AdditionalInfo = new Dictionary<string, string> { [""] = "" } },
        RelatedResources = [new AuditResource()],
    };

    public static IReadOnlyList<AuditFinding> All { get; } =
    [
        SharedCertificate, SharedCertificate with { IsSuppressed = true }, Policy, WithoutId, Strange, new AuditFinding(),
        .. HostileTexts.All.Select(Hostile),
    ];

    public static AuditFinding Version(string version) => new()
    {
        FindingId = "ef4826b8-e55a-44b9-b460-5c485355371b",
        CheckName = AuditCheckName.IotPolicyOverlyPermissive,
        Severity = FindingSeverity.High,
        NonCompliantResource = new AuditResource
        {
            Type = AuditResourceType.IotPolicy,
            Identifier = new ResourceIdentifier.PolicyVersion { PolicyName = "smp-core", PolicyVersionId = version },
        },
    };

    /// <summary>A finding with the text wherever the service could have one.</summary>
    public static AuditFinding Hostile(string text) => new()
    {
        FindingId = text,
        TaskId = text,
        CheckName = text,
        Severity = text,
        NonCompliantResource = Client(text),
        RelatedResources =
        [
            Client(text),
            new AuditResource { Identifier = new ResourceIdentifier.PolicyVersion { PolicyName = text, PolicyVersionId = text } },
        ],
        ReasonForNonCompliance = text,
        ReasonForNonComplianceCode = text,
    };

    public static async Task<IReadOnlyList<AuditFinding>> GeneratedAsync(int count)
    {
        await using var emulator =
            await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = count }, TestContext.Current.CancellationToken);
        return [.. emulator.Findings.Generated.Select(finding => AuditFindingJson.Parse(finding.ToJson()))];
    }

    /// <summary>Generated findings as if one audit had made them all.</summary>
    public static async Task<IReadOnlyList<AuditFinding>> OfOneAuditAsync(int count) =>
    [
        .. (await GeneratedAsync(count)).Select(static it => it with
        {
            TaskId = SharedCertificate.TaskId,
            TaskStartTime = SharedCertificate.TaskStartTime,
        }),
    ];

    private static AuditResource Client(string text) => new()
    {
        Type = text,
        Identifier = new ResourceIdentifier.Client { ClientId = text, AccountId = text },
        AdditionalInfo = new Dictionary<string, string> { [text] = text },
    };
}
