using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

/// <summary>What a mitigation does to the audits after it.</summary>
public sealed class MitigatedFleetTests
{
    private const string Expiring = "DEVICE_CERTIFICATE_EXPIRING_CHECK";
    private const string Policy = "IOT_POLICY_OVERLY_PERMISSIVE_CHECK";
    private const string OtherPolicy = "IOT_POLICY_POTENTIAL_MISCONFIGURATION_CHECK";
    private const string Intermediate = "INTERMEDIATE_CA_REVOKED_FOR_ACTIVE_DEVICE_CERTIFICATES_CHECK";

    private static readonly string First = new('a', 64);
    private static readonly string Second = new('b', 64);

    [Fact]
    public async Task DeactivatedCertificate_OfOneFinding_IsGoneFromEachCheckThatFoundIt()
    {
        await using var service = await AuditService.StartAsync();
        Add(service, AuditService.Shared, EmulatedResource.DeviceCertificate(First));
        Add(service, Expiring, EmulatedResource.DeviceCertificate(First, "arn:aws:iot:us-east-1:123456789012:cert/a"));
        Add(service, AuditService.Shared, EmulatedResource.DeviceCertificate(Second));
        var (taskId, findings) = await AuditAsync(service);

        await MitigateAsync(service, "DeactivateDeviceCertificate", Find(findings, AuditService.Shared, First));
        var (_, after) = await AuditAsync(service);

        var left = Assert.Single(after);
        Assert.Equal(Second, left["nonCompliantResource"]!["resourceIdentifier"]!["deviceCertificateId"]!.GetValue<string>());
        Assert.Equal(findings.Count, (await service.FindingsOfAsync(taskId)).Count);
    }

    [Fact]
    public async Task DeactivatedCaCertificate_IsGone()
    {
        await using var service = await AuditService.StartAsync();
        Add(service, AuditService.CaExpiring, EmulatedResource.CaCertificate(First));
        Add(service, "REVOKED_CA_CERTIFICATE_STILL_ACTIVE_CHECK", EmulatedResource.CaCertificate(First));
        var (_, findings) = await AuditAsync(service);

        await MitigateAsync(service, "DeactivateCaCertificate", Find(findings, AuditService.CaExpiring));

        Assert.Empty((await AuditAsync(service)).Findings);
    }

    [Fact]
    public async Task ReplacedPolicy_OfOneVersion_IsGoneInAllVersions()
    {
        await using var service = await AuditService.StartAsync();
        Add(service, Policy, EmulatedResource.PolicyVersion("pumps", "2"));
        Add(service, OtherPolicy, EmulatedResource.PolicyVersion("pumps", "3"));
        Add(service, Policy, EmulatedResource.PolicyVersion("pumps-2", "2"));
        var (_, findings) = await AuditAsync(service);

        await MitigateAsync(service, "BlankPolicy", Find(findings, OtherPolicy, "\"pumps\""));

        var left = Assert.Single((await AuditAsync(service)).Findings);
        Assert.Contains("\"pumps-2\"", left.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WARN", 0)]
    [InlineData("DISABLED", 1)]
    public async Task Logging_OnceEnabled_IsNotFoundOff(string level, int left)
    {
        await using var service = await AuditService.StartAsync();
        Add(service, AuditService.Logging, EmulatedResource.AccountSettings("123456789012"));
        service.Emulator.Mitigations.Add(EmulatedMitigationAction.EnableIoTLogging("Log", "arn:aws:iam::123456789012:role/log", level));
        var (_, findings) = await AuditAsync(service);

        await MitigateAsync(service, "Log", findings[0]);

        Assert.Equal(left, (await AuditAsync(service)).Findings.Count);
    }

    [Fact]
    public async Task RevokedIntermediateCa_TakesTheCertificatesThatHangOnItAlong()
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Fleet.Add(EmulatedFinding.ForCheck(Intermediate, "intermediate") with
        {
            IsSuppressed = false,
            RelatedResources = [EmulatedResource.DeviceCertificate(First, "arn:aws:iot:us-east-1:123456789012:cert/a")],
        });
        Add(service, Expiring, EmulatedResource.DeviceCertificate(First));
        Add(service, Expiring, EmulatedResource.DeviceCertificate(Second));
        var (_, findings) = await AuditAsync(service);

        await MitigateAsync(service, "DeactivateDeviceCertificate", Find(findings, Intermediate));

        Assert.Equal(
            [Second],
            (await AuditAsync(service)).Findings
                .Select(finding => finding["nonCompliantResource"]!["resourceIdentifier"]!["deviceCertificateId"]?.GetValue<string>()));
    }

    [Theory]
    [InlineData("QuarantineThings")]
    [InlineData("PublishFinding")]
    [InlineData("Fails")]
    public async Task ActionThatChangesNoResource_LeavesTheProblem(string action)
    {
        await using var service = await AuditService.StartAsync();
        Add(service, AuditService.Shared, EmulatedResource.DeviceCertificate(First));
        service.Emulator.Mitigations.Add(EmulatedMitigationAction.UpdateDeviceCertificate("Fails").Failing());
        var (_, findings) = await AuditAsync(service);

        await MitigateAsync(service, action, findings[0]);

        Assert.Single((await AuditAsync(service)).Findings);
    }

    [Fact]
    public async Task Task_WhileAnAuditRuns_IsSeenByTheChecksThatEndAfterItsActions()
    {
        await using var service = await AuditService.StartAsync(options => options.MitigationDuration = TimeSpan.FromMinutes(3));
        Add(service, AuditService.Shared, EmulatedResource.DeviceCertificate(First));
        Add(service, AuditService.Shared, EmulatedResource.DeviceCertificate(Second));
        var (_, findings) = await AuditAsync(service);

        // The actions end after two and three minutes, the checks of an audit of two and a half after that time.
        await service.MitigateAsync("task", AuditService.Shared, "DeactivateDeviceCertificate", findings.Select(Id));
        service.Emulator.Audits.Duration = TimeSpan.FromMinutes(2.5);
        var between = service.Audit(AuditService.Shared);
        service.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Single(await service.FindingsOfAsync(between));
        Assert.Empty((await AuditAsync(service)).Findings);
    }

    [Fact]
    public async Task CanceledTask_LeavesWhatItHasNotComeTo()
    {
        await using var service = await AuditService.StartAsync(options => options.MitigationDuration = TimeSpan.FromMinutes(3));
        Add(service, AuditService.Shared, EmulatedResource.DeviceCertificate(First));
        Add(service, AuditService.Shared, EmulatedResource.DeviceCertificate(Second));
        var (_, findings) = await AuditAsync(service);
        await service.MitigateAsync("task", AuditService.Shared, "DeactivateDeviceCertificate", findings.Select(Id));
        service.Time.Advance(TimeSpan.FromMinutes(2.5));

        Assert.Equal(200, (await service.CancelMitigationAsync("task")).Status);
        service.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Single((await AuditAsync(service)).Findings);
    }

    [Fact]
    public async Task WholeAudit_OfAGeneratedFleet_LosesWhatWasMitigatedAndKeepsItsResources()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 3_000);
        var (taskId, before) = await AuditAsync(service);
        var body = new JsonObject
        {
            ["target"] = new JsonObject { ["auditTaskId"] = taskId },
            ["auditCheckToActionsMapping"] = new JsonObject
            {
                [AuditService.Shared] = new JsonArray("DeactivateDeviceCertificate", "PublishFinding"),
                [Policy] = new JsonArray("BlankPolicy"),
            },
            ["clientRequestToken"] = "token",
        };

        Assert.Equal(200, (await service.StartMitigationAsync("all", body.ToJsonString())).Status);
        var (_, after) = await AuditAsync(service);

        var mitigated = before.Where(finding => Check(finding) is AuditService.Shared or Policy && !Suppressed(finding));
        Assert.NotEmpty(mitigated);
        Assert.Equal(
            before.Except(mitigated).Select(Problem).Order(StringComparer.Ordinal), after.Select(Problem).Order(StringComparer.Ordinal));
        Assert.All(after.Where(finding => Check(finding) is AuditService.Shared or Policy), finding => Assert.True(Suppressed(finding)));
    }

    private static void Add(AuditService service, string check, EmulatedResource resource) => service.Emulator.Fleet.Add(
        EmulatedFinding.ForCheck(check, "any") with { NonCompliantResource = resource, IsSuppressed = false });

    private static async Task<(string TaskId, IReadOnlyList<JsonNode> Findings)> AuditAsync(AuditService service)
    {
        var taskId = service.Audit();
        return (taskId, await service.FindingsOfAsync(taskId));
    }

    private static async Task MitigateAsync(AuditService service, string action, JsonNode finding)
    {
        await service.MitigateAsync("task", Check(finding), action, Id(finding));
        service.Time.Advance(TimeSpan.FromTicks(1));
        var described = (await service.DescribeMitigationAsync("task")).Json;
        Assert.NotEqual("IN_PROGRESS", described["taskStatus"]!.GetValue<string>());
    }

    private static JsonNode Find(IEnumerable<JsonNode> findings, string check, string text = "") =>
        findings.First(finding => Check(finding) == check && finding.ToJsonString().Contains(text, StringComparison.Ordinal));

    private static string Id(JsonNode finding) => finding["findingId"]!.GetValue<string>();

    private static string Check(JsonNode finding) => finding["checkName"]!.GetValue<string>();

    private static bool Suppressed(JsonNode finding) => finding["isSuppressed"]!.GetValue<bool>();

    private static string Problem(JsonNode finding) => string.Join(
        ' ', finding["checkName"], finding["reasonForNonComplianceCode"], finding["nonCompliantResource"]!.ToJsonString());
}
