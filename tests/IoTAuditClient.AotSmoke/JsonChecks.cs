using System.Text.Json;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.AotSmoke;

/// <summary>What is written reads back to an equal record, by each way there is.</summary>
internal static class JsonChecks
{
    public static async Task RunAsync(Checks checks, EmulatedService service)
    {
        await checks.RunAsync("json: format, parse and equal, for all findings", () => RoundTripAllAsync(service));
        await checks.RunAsync("json: unknown values survive", () => RoundTripUnknownAsync(service));
        await checks.RunAsync("json: every kind of resource survives", () => RoundTripKindsAsync(service));
        await checks.RunAsync("json: from bytes, a stream and a writer", () => ReadEachWayAsync(service));
        await checks.RunAsync("json: within a type of the app, by its own context", () => RoundTripReportAsync(service));
        checks.Run(
            "json: what the AWS CLI prints",
            () => Claim.Equal("f", AuditFindingJson.Parse("""{"finding":{"findingId":"f","taskStartTime":1772431200.5}}""").FindingId));
        checks.Run("json: what is wrong is named by its path", NameThePath);
    }

    private static async Task RoundTripAllAsync(EmulatedService service)
    {
        var findings = await service.Client.ListAsync(AuditFindingQuery.ForTask(service.Emulator.Findings.Generated.Audits[0].TaskId))
            .ToListAsync();
        Claim.That(findings.Count > 0);
        Claim.SameItems(findings, findings.Select(finding => AuditFindingJson.Parse(AuditFindingJson.Format(finding, indented: true))));
    }

    private static async Task RoundTripUnknownAsync(EmulatedService service)
    {
        using var fault = service.Emulator.Faults.Add(AuditFault.UnknownEnumValues());
        var finding = await service.Client.DescribeAsync(service.Emulator.Findings.Generated.IdAt(0));

        Claim.Equal(1, fault.TimesPlayed);
        Claim.That(finding.Severity is { } severity && !new[] { "CRITICAL", "HIGH", "MEDIUM", "LOW" }.Contains(severity.Value));
        Claim.Equal(finding, AuditFindingJson.Parse(AuditFindingJson.Format(finding)));
    }

    private static async Task RoundTripKindsAsync(EmulatedService service)
    {
        var outcomes = await service.Client.DescribeManyAsync(
            new[]
            {
                "DeviceCertificate",
                "CaCertificate",
                "PolicyVersion",
                "CognitoIdentityPool",
                "Client",
                "AccountSettings",
                "RoleAlias",
                "IamRole",
                "IssuerCertificate",
                "Unrecognized",
            }
                .Select(kind => "kind-" + kind)).ToListAsync();

        Claim.That(outcomes.TrueForAll(
            outcome => outcome.Finding is { } finding && finding == AuditFindingJson.Parse(AuditFindingJson.Format(finding))));
    }

    private static async Task ReadEachWayAsync(EmulatedService service)
    {
        var finding = await service.Client.DescribeAsync(service.Emulator.Findings.Generated.IdAt(1));
        using var written = new MemoryStream();
        using (var writer = new Utf8JsonWriter(written))
        {
            AuditFindingJson.Write(writer, finding);
        }

        written.Position = 0;
        Claim.Equal(finding, await AuditFindingJson.ParseAsync(written));
        Claim.Equal(finding, AuditFindingJson.Parse(written.ToArray()));
        var contract = Contract.Of<AuditFinding>();
        Claim.Equal(finding, JsonSerializer.Deserialize(JsonSerializer.Serialize(finding, contract), contract));
    }

    private static async Task RoundTripReportAsync(EmulatedService service)
    {
        var finding = await service.Client.DescribeAsync(service.Emulator.Findings.Generated.IdAt(2));
        var report = new Report(
            "weekly", finding, new ResourceIdentifier.PolicyVersion { PolicyName = "p", PolicyVersionId = "1" }, finding.Severity);

        var json = JsonSerializer.Serialize(report, ReportJsonContext.Default.Report);

        Claim.That(json.Contains("\"policyVersionIdentifier\"", StringComparison.Ordinal));
        Claim.Equal(report, JsonSerializer.Deserialize(json, ReportJsonContext.Default.Report));
    }

    private static void NameThePath()
    {
        try
        {
            AuditFindingJson.Parse("""{"findingId":"f","nonCompliantResource":{"resourceIdentifier":{"clientId":[]}}}""");
        }
        catch (JsonException exception)
        {
            Claim.That(exception.Path is { } path
                && path.Contains("nonCompliantResource.resourceIdentifier.clientId", StringComparison.Ordinal));
            return;
        }

        Claim.That(false, "a list where a text belongs is refused");
    }
}
