using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

/// <summary>What a suppression does to the audits after it.</summary>
public sealed class AuditSuppressionTests
{
    private const string Account = """ "checkName":"LOGGING_DISABLED_CHECK","resourceIdentifier":{"account":"123456789012"} """;

    [Fact]
    public async Task Suppression_OfAResource_MarksItsFindingsOfLaterAuditsOnly()
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Fleet.Add(LoggingOff());
        service.Emulator.Fleet.Add(EmulatedFinding.ForCheck(AuditService.Shared, "other") with { IsSuppressed = false });
        var before = service.Audit();

        Assert.Equal(200, (await service.CreateSuppressionAsync(Create("true"))).Status);
        var after = service.Audit();

        Assert.Equal([false, false], await MarksAsync(service, before));
        Assert.Equal([false, true], await MarksAsync(service, after));
        Assert.Equal("COMPLETED_NON_COMPLIANT 1 0", await CheckAsync(service, before));
        Assert.Equal("COMPLETED_COMPLIANT 1 1", await CheckAsync(service, after));
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 1)]
    [InlineData("null", 2)]
    public async Task ListFindings_WithTheFilter_TellsSuppressedOnesApart(string listSuppressed, int count)
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Fleet.Add(LoggingOff());
        service.Emulator.Fleet.Add(EmulatedFinding.ForCheck(AuditService.Shared, "other") with { IsSuppressed = false });
        await service.CreateSuppressionAsync(Create("true"));
        var taskId = service.Audit();

        var answer = await Answer.ToAsync(
            Signed.List(service.Emulator, $$"""{"taskId":"{{taskId}}","listSuppressedFindings":{{listSuppressed}}}"""));

        Assert.Equal(count, answer.Json["findings"]!.AsArray().Count);
    }

    [Fact]
    public async Task Suppression_AfterItsExpiration_IsGoneForAuditsAndForRequests()
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Fleet.Add(LoggingOff());
        var end = AuditService.Start.AddMinutes(4);
        var create = $$"""{ {{Account}}, "expirationDate":{{end.ToUnixTimeSeconds()}}, "clientRequestToken":"t" }""";
        Assert.Equal(200, (await service.CreateSuppressionAsync(create)).Status);

        // Checks end after four minutes, and after eight: the first one on the very moment at which the suppression expires.
        service.Emulator.Audits.Duration = TimeSpan.FromMinutes(4) - TimeSpan.FromTicks(2);
        var inTime = service.Audit(AuditService.Logging);
        service.Emulator.Audits.Duration = TimeSpan.FromMinutes(4);
        Assert.Equal(200, (await service.DescribeSuppressionAsync($"{{ {Account} }}")).Status);
        var late = service.Audit(AuditService.Logging);

        Assert.Equal([true], await MarksAsync(service, inTime));
        Assert.Equal([false], await MarksAsync(service, late));
        Assert.Equal(404, (await service.DescribeSuppressionAsync($"{{ {Account} }}")).Status);
        Assert.Empty(service.Emulator.Suppressions.All);
        Assert.Equal(200, (await service.CreateSuppressionAsync(Create("true", token: "t"))).Status);
    }

    [Fact]
    public async Task Suppression_CreatedWhileAnAuditRuns_IsSeenByTheChecksThatEndLater()
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Fleet.Add(LoggingOff());
        var taskId = service.Emulator.Audits.Start(AuditService.CaExpiring, AuditService.Logging);
        service.Time.Advance(TimeSpan.FromMinutes(3));
        await service.CreateSuppressionAsync(Create("true"));
        service.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal([true], await MarksAsync(service, taskId));
    }

    [Fact]
    public async Task Suppression_Deleted_LetsTheProblemCountAgain()
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Fleet.Add(LoggingOff());
        await service.CreateSuppressionAsync(Create("true"));

        Assert.Equal(200, (await service.DeleteSuppressionAsync($"{{ {Account} }}")).Status);

        Assert.Equal([false], await MarksAsync(service, service.Audit()));
    }

    [Fact]
    public async Task Suppression_OfAnotherCheck_LeavesTheResourceAlone()
    {
        await using var service = await AuditService.StartAsync();
        var certificate = new string('a', 64);
        service.Emulator.Fleet.Add(EmulatedFinding.ForCheck(AuditService.Shared, "a") with
        {
            NonCompliantResource = EmulatedResource.DeviceCertificate(certificate, "arn:aws:iot:us-east-1:123456789012:cert/a"),
            IsSuppressed = false,
        });
        service.Emulator.Suppressions.Add(new("DEVICE_CERTIFICATE_EXPIRING_CHECK", new() { DeviceCertificateId = certificate }));

        Assert.Equal([false], await MarksAsync(service, service.Audit()));
        service.Emulator.Suppressions.Add(new(AuditService.Shared, new() { DeviceCertificateId = certificate }));

        // The finding has the certificate's ARN as well; the suppression is kept under what belongs to the check.
        Assert.Equal([true], await MarksAsync(service, service.Audit()));
    }

    [Fact]
    public async Task SuppressedProblemsOfTheFleet_BringTheirSuppressionsAlong()
    {
        await using var service = await AuditService.StartAsync(options => options.GeneratedFindings = 1_000);
        var findings = await service.FindingsOfAsync(service.Audit());
        var suppressed = findings.Where(finding => finding["isSuppressed"]!.GetValue<bool>()).ToArray();
        Assert.NotEmpty(suppressed);
        Assert.Equal(suppressed.Length, service.Emulator.Suppressions.All.Count);

        foreach (var finding in suppressed)
        {
            var key = new JsonObject
            {
                ["checkName"] = finding["checkName"]!.DeepClone(),
                ["resourceIdentifier"] = finding["nonCompliantResource"]!["resourceIdentifier"]!.DeepClone(),
            }.ToJsonString();
            Assert.True((await service.DescribeSuppressionAsync(key)).Json["suppressIndefinitely"]!.GetValue<bool>());
            Assert.Equal(200, (await service.DeleteSuppressionAsync(key)).Status);
        }

        Assert.DoesNotContain(true, await MarksAsync(service, service.Audit()));
    }

    [Fact]
    public async Task Suppressions_FromThisProcess_FollowTheSameRules()
    {
        await using var service = await AuditService.StartAsync();
        var suppressions = service.Emulator.Suppressions;
        var account = new EmulatedResourceIdentifier { Account = "123456789012" };
        var suppression = new EmulatedSuppression(AuditService.Logging, account)
        {
            ExpirationDate = AuditService.Start.AddDays(1),
            Description = "until the budget is there",
        };
        suppressions.Add(suppression);

        Assert.Equal([suppression], suppressions.All);
        Assert.Throws<InvalidOperationException>(() => suppressions.Add(suppression));
        Assert.Throws<InvalidOperationException>(() => suppressions.Add(new("NO_CHECK", account)));
        Assert.Throws<InvalidOperationException>(() => suppressions.Add(new(AuditService.Shared, account)));
        Assert.False(suppressions.Remove(AuditService.Shared, account));
        Assert.True(suppressions.Remove(AuditService.Logging, account));
        Assert.False(suppressions.Remove(AuditService.Logging, account));
        Assert.Empty(suppressions.All);
    }

    private static EmulatedFinding LoggingOff() => EmulatedFinding.ForCheck(AuditService.Logging, "logging") with { IsSuppressed = false };

    private static string Create(string indefinitely, string token = "token-1") =>
        $$"""{ {{Account}}, "suppressIndefinitely":{{indefinitely}}, "clientRequestToken":"{{token}}" }""";

    private static async Task<IReadOnlyList<bool>> MarksAsync(AuditService service, string taskId) =>
        [.. (await service.FindingsOfAsync(taskId)).OrderBy(finding => finding["checkName"]!.GetValue<string>(), StringComparer.Ordinal)
            .Select(finding => finding["isSuppressed"]!.GetValue<bool>())];

    private static async Task<string> CheckAsync(AuditService service, string taskId)
    {
        var check = (await service.DescribeAsync(taskId))["auditDetails"]![AuditService.Logging]!;
        return string.Join(
            ' ', check["checkRunStatus"], check["nonCompliantResourcesCount"], check["suppressedNonCompliantResourcesCount"]);
    }
}
