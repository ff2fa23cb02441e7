using IoTAuditClient.IntegrationTests.Client;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Peers;

/// <summary>boto3 and this library read the same answers of the emulator.</summary>
public sealed class Boto3Tests
{
    private static readonly string[] OddFindings =
    [
        """{"findingId":"odd-1"}""",
        """{"findingId":"odd-2","findingTime":1576012046.168,"taskStartTime":1576012045,"isSuppressed":false}""",
        """{"findingId":"odd-3","severity":"APOCALYPTIC","checkName":"QUANTUM_CHECK","nonCompliantResource":{"resourceType":"SATELLITE","resourceIdentifier":{"account":"123456789012"}}}""",
        """{"findingId":"odd-4","relatedResources":[],"nonCompliantResource":{"resourceIdentifier":{},"additionalInfo":{}}}""",
        """{"findingId":"odd-5","nonCompliantResource":{"resourceType":"CLIENT_ID","resourceIdentifier":{"clientId":"\u001b[31m \ud83d\ude00 \u202e","account":"123456789012","deviceCertificateId":"ab"},"additionalInfo":{"":"","k":"v"}}}""",
        """{"findingId":"odd-6","reasonForNonCompliance":"","severity":null,"relatedResources":[{"resourceType":"IOT_POLICY","resourceIdentifier":{"policyVersionIdentifier":{"policyName":"p"}}}]}""",
    ];

    [Fact]
    public async Task DescribeAuditFinding_EveryFindingOfTheEmulator_IsReadAlikeByBoto3()
    {
        Assert.SkipUnless(await Boto3.IsWantedAsync(), "boto3 is not installed.");
        await using var served = await ServedClient.StartAsync();
        var findings = served.Emulator.Findings;
        var ids = findings.Generated.Select(finding => finding.FindingId)
            .Concat(OddFindings.Select(json => findings.AddJson(json)))
            .ToList();

        var lines = await Boto3.RunAsync(
            ids, Path.Combine(AppContext.BaseDirectory, "Peers", "describe.py"), served.Emulator.ServiceUrl.ToString());

        Assert.Equal(ids.Count, lines.Length);
        foreach (var (id, line) in ids.Zip(lines))
        {
            Assert.Equal(await served.DescribeAsync(id), AuditFindingJson.Parse(line));
        }
    }
}
