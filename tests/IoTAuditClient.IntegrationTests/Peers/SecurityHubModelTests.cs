using System.Text;
using IoTAuditClient.Emulator;
using IoTAuditClient.Reporting;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Peers;

/// <summary>Batches for Security Hub, held against the model by which AWS's own clients check a request.</summary>
public sealed class SecurityHubModelTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OfAsync_GeneratedFindings_AreRequestsToTheModel()
    {
        Assert.SkipUnless(await Boto3.IsWantedAsync(), "boto3 is not installed.");
        await using var emulator = await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 250 }, Token);
        var requests = new List<string>();
        var options = new FindingExportOptions { AccountId = "123456789012", Region = "eu-west-1" };
        await foreach (var batch in SecurityHubBatches.OfAsync(FindingsOfAsync(emulator), options, Token))
        {
            requests.Add(Encoding.UTF8.GetString(batch.Request.Span));
        }

        var spoilt = requests[0].Replace("\"Title\":", "\"Titel\":", StringComparison.Ordinal);
        var said = await Boto3.RunAsync([.. requests, spoilt], Path.Combine(AppContext.BaseDirectory, "Peers", "security_hub.py"));

        Assert.Equal(["ok 100", "ok 100", "ok 50"], said[..3]);
        Assert.Contains("Title", said[3], StringComparison.Ordinal);
    }

    private static async IAsyncEnumerable<LocatedFinding> FindingsOfAsync(AuditEmulator emulator)
    {
        foreach (var finding in emulator.Findings.Generated)
        {
            yield return new LocatedFinding(AuditFindingJson.Parse(finding.ToJson()));
        }

        await Task.CompletedTask;
    }
}
