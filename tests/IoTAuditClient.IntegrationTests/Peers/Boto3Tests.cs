using System.Diagnostics;
using IoTAuditClient.IntegrationTests.Client;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Peers;

/// <summary>boto3 and this library read the same answers of the emulator. Where IOTAUDIT_PEERS is 1, as in .ci/run, a missing boto3 is a failure.</summary>
public sealed class Boto3Tests
{
    // Debian's own Python, which is where Debian's python3-boto3 is.
    private const string Python = "/usr/bin/python3";

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
        Assert.SkipUnless(Environment.GetEnvironmentVariable("IOTAUDIT_PEERS") == "1" || await HasBoto3Async(), "boto3 is not installed.");
        await using var served = await ServedClient.StartAsync();
        var findings = served.Emulator.Findings;
        var ids = findings.Generated.Select(finding => finding.FindingId).Concat(OddFindings.Select(json => findings.AddJson(json))).ToList();

        var lines = await RunPythonAsync(ids, Path.Combine(AppContext.BaseDirectory, "Peers", "describe.py"), served.Emulator.ServiceUrl.ToString());

        Assert.Equal(ids.Count, lines.Length);
        foreach (var (id, line) in ids.Zip(lines))
        {
            Assert.Equal(await served.DescribeAsync(id), AuditFindingJson.Parse(line));
        }
    }

    private static async Task<bool> HasBoto3Async()
    {
        if (!File.Exists(Python))
        {
            return false;
        }

        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import boto3"]) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0;
    }

    private static async Task<string[]> RunPythonAsync(IEnumerable<string> input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var line in input)
        {
            await process.StandardInput.WriteLineAsync(line);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
