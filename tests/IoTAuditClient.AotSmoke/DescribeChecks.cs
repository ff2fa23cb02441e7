using IoTAuditClient.Emulator;

namespace IoTAuditClient.AotSmoke;

/// <summary>One finding, with each kind of resource that AWS knows and with one that it does not know yet.</summary>
internal static class DescribeChecks
{
    private const string Hex = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly (EmulatedResource Sent, ResourceIdentifier Read)[] Kinds =
    [
        (EmulatedResource.DeviceCertificate(Hex, "arn:aws:iot:us-east-1:123456789012:cert/" + Hex),
            new ResourceIdentifier.DeviceCertificate
            {
                CertificateId = Hex,
                CertificateArn = "arn:aws:iot:us-east-1:123456789012:cert/" + Hex,
            }),
        (EmulatedResource.CaCertificate(Hex), new ResourceIdentifier.CaCertificate { CertificateId = Hex }),
        (EmulatedResource.PolicyVersion("everything", "7"),
            new ResourceIdentifier.PolicyVersion { PolicyName = "everything", PolicyVersionId = "7" }),
        (EmulatedResource.CognitoIdentityPool("us-east-1:pool"),
            new ResourceIdentifier.CognitoIdentityPool { IdentityPoolId = "us-east-1:pool" }),
        (EmulatedResource.Client("pump-7"), new ResourceIdentifier.Client { ClientId = "pump-7" }),
        (EmulatedResource.AccountSettings("123456789012"), new ResourceIdentifier.AccountSettings { AccountId = "123456789012" }),
        (EmulatedResource.RoleAlias("arn:aws:iot:us-east-1:123456789012:rolealias/r"),
            new ResourceIdentifier.RoleAlias { Arn = "arn:aws:iot:us-east-1:123456789012:rolealias/r" }),
        (EmulatedResource.IamRole("arn:aws:iam::123456789012:role/r"),
            new ResourceIdentifier.IamRole { Arn = "arn:aws:iam::123456789012:role/r" }),
        (EmulatedResource.IssuerCertificate("CN=Factory", "ab12", "01:02"),
            new ResourceIdentifier.IssuerCertificate { Subject = "CN=Factory", IssuerId = "ab12", SerialNumber = "01:02" }),
        (new EmulatedResource { ResourceType = "SATELLITE", ResourceIdentifier = new EmulatedResourceIdentifier() },
            new ResourceIdentifier.Unrecognized()),
    ];

    public static async Task RunAsync(Checks checks, EmulatedService service)
    {
        foreach (var (sent, read) in Kinds)
        {
            await checks.RunAsync($"describe: {sent.ResourceType} is {read.GetType().Name}", () => DescribeKindAsync(service, sent, read));
        }

        await checks.RunAsync("describe: every member of a generated finding", () => DescribeWholeAsync(service));
        await checks.RunAsync("find: a missing id is null", async () => Claim.That(await service.Client.FindAsync("not-there") is null));
        await checks.RunAsync("find: an id that is there", () => FindAsync(service));
        checks.Run("model: records are equal by value and print themselves", CompareAndPrint);
        checks.Run("model: the catalog knows every check", () =>
            Claim.That(AuditCheckCatalog.Find(new AuditCheckName("DEVICE_CERTIFICATE_EXPIRING_CHECK")) is { Severity: not null }
                && AuditCheckCatalog.Checks.Count == 17));
    }

    private static async Task DescribeKindAsync(EmulatedService service, EmulatedResource sent, ResourceIdentifier read)
    {
        var id = "kind-" + read.GetType().Name;
        service.Emulator.Findings.Add(EmulatedFinding.ForCheck("CA_CERTIFICATE_EXPIRING_CHECK", id) with { NonCompliantResource = sent });

        var resource = (await service.Client.DescribeAsync(id)).NonCompliantResource!;

        Claim.Equal(new AuditResourceType(sent.ResourceType!), resource.Type);
        Claim.Equal(read, resource.Identifier);
        Claim.Equal(read.GetType().Name, NameOfCase(resource.Identifier));
    }

    private static string NameOfCase(ResourceIdentifier identifier) => identifier.Match(
        deviceCertificate => nameof(ResourceIdentifier.DeviceCertificate),
        caCertificate => nameof(ResourceIdentifier.CaCertificate),
        policyVersion => nameof(ResourceIdentifier.PolicyVersion),
        cognitoIdentityPool => nameof(ResourceIdentifier.CognitoIdentityPool),
        client => nameof(ResourceIdentifier.Client),
        accountSettings => nameof(ResourceIdentifier.AccountSettings),
        roleAlias => nameof(ResourceIdentifier.RoleAlias),
        iamRole => nameof(ResourceIdentifier.IamRole),
        issuerCertificate => nameof(ResourceIdentifier.IssuerCertificate),
        otherwise => nameof(ResourceIdentifier.Unrecognized));

    private static async Task DescribeWholeAsync(EmulatedService service)
    {
        var sent = service.Emulator.Findings.Generated.First(
            finding => finding.RelatedResources is { Count: > 0 and <= 10 } && finding.TaskStartTime is not null);

        var read = await service.Client.DescribeAsync(sent.FindingId);

        Claim.Equal(sent.FindingId, read.FindingId);
        Claim.Equal(sent.TaskId, read.TaskId);
        Claim.Equal(sent.CheckName, read.CheckName?.Value);
        Claim.Equal(sent.Severity, read.Severity?.Value);
        Claim.Equal(sent.TaskStartTime, read.TaskStartTime);
        Claim.Equal(sent.FindingTime, read.FindingTime);
        Claim.Equal(sent.ReasonForNonCompliance, read.ReasonForNonCompliance);
        Claim.Equal(sent.ReasonForNonComplianceCode, read.ReasonForNonComplianceCode);
        Claim.Equal(sent.IsSuppressed, read.IsSuppressed);
        Claim.SameItems(
            sent.RelatedResources!.Select(resource => resource.ResourceType),
            read.RelatedResources.Select(resource => resource.Type?.Value));
    }

    private static async Task FindAsync(EmulatedService service)
    {
        var id = service.Emulator.Findings.Generated.IdAt(3);

        Claim.Equal(await service.Client.DescribeAsync(id), await service.Client.FindAsync(id));
    }

    private static void CompareAndPrint()
    {
        AuditFinding Make() => new()
        {
            FindingId = "f",
            RelatedResources = [new AuditResource
            {
                Identifier = new ResourceIdentifier.Client { ClientId = "c" },
                AdditionalInfo = new Dictionary<string, string> { ["a"] = "1" },
            }],
        };

        Claim.Equal(Make(), Make());
        Claim.Equal(Make().GetHashCode(), Make().GetHashCode());
        Claim.That(Make().ToString().Contains("FindingId = f", StringComparison.Ordinal));
    }
}
