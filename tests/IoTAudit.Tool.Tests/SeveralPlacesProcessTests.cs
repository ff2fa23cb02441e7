using System.Text.Json;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>Several accounts as a person asks them: the program, files in the home directory, emulators and STS over HTTP.</summary>
public sealed class SeveralPlacesProcessTests
{
    private const string Keys = "aws_access_key_id = AKID\naws_secret_access_key = s\n";

    [Fact]
    public async Task List_OfThreeProfilesOfWhichOneHasNoKeys_HasTheAccountsThatStsNames()
    {
        await using var emulator = await StartAsync();
        await using var sts = await FakeAwsServer.StartAsync(new()
        {
            ["/"] = """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
                <Arn>arn:aws:iam::111122223333:user/ci</Arn><UserId>U</UserId><Account>111122223333</Account>
                </GetCallerIdentityResult></GetCallerIdentityResponse>
                """,
        });
        var variables = new Dictionary<string, string>
        {
            ["AWS_ENDPOINT_URL_IOT"] = emulator.ServiceUrl.AbsoluteUri,
            ["AWS_ENDPOINT_URL_STS"] = sts.Url,
        };
        var files = new Dictionary<string, string>
        {
            [".aws/config"] =
                $"[profile a]\nregion = eu-west-1\n{Keys}[profile b]\nregion = us-east-1\n{Keys}[profile c]\nregion = eu-west-1\n",
        };
        using var process = ConsoleProcess.Start(
            variables, files, "list", "--profile", "a,b,c", "--task", "latest", "--output", "jsonl");

        var (code, output, error) = await process.EndAsync();

        Assert.True(code == 7, error);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal(
            [("a", "eu-west-1"), ("b", "us-east-1")],
            lines.Select(static line => (line.GetProperty("account").GetString()!, line.GetProperty("region").GetString()!))
                .Distinct()
                .Order());
        Assert.All(lines, static line => Assert.Equal("111122223333", line.GetProperty("accountId").GetString()));
        Assert.Contains("iot-audit: c eu-west-1: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_OfAccountsOfAFileInTheHomeDirectory_AsksEachItsOwnServer()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await using var denied = await StartAsync();
        denied.Faults.Add(AuditFault.AccessDenied().Always());
        var files = new Dictionary<string, string>
        {
            [".config/iot-audit/accounts.json"] = $$"""
                {
                  "one": { "ServiceUrl": "{{first.ServiceUrl}}", "Region": "eu-west-1" },
                  "two": { "ServiceUrl": "{{second.ServiceUrl}}", "Region": "us-east-1" },
                  "three": { "ServiceUrl": "{{denied.ServiceUrl}}", "Region": "us-east-1" }
                }
                """,
        };
        var variables = new Dictionary<string, string> { ["AWS_ACCESS_KEY_ID"] = "AKID", ["AWS_SECRET_ACCESS_KEY"] = "s" };
        using var process = ConsoleProcess.Start(variables, files, "summary", "--account", "all", "--task", "latest");

        var (code, output, error) = await process.EndAsync();

        Assert.True(code == 7, error);
        Assert.Equal(
            ["one eu-west-1\tcomplete", "two us-east-1\tcomplete", "three us-east-1\tfailed"],
            output.Split('\n').Select(static line => line.Split('\t')).Where(static line => line[0] == "account")
                .Select(static line => $"{line[1]}\t{line[^1].TrimEnd()}"));
        Assert.Contains("us-east-1/iot/aws4_request", second.Requests.First().Headers["Authorization"], StringComparison.Ordinal);
        Assert.Contains("iot-audit: three us-east-1: ListAuditTasks: access is denied", error, StringComparison.Ordinal);
    }

    private static Task<AuditEmulator> StartAsync() => AuditEmulator.StartAsync(
        new AuditEmulatorOptions { GeneratedFindings = 100, TimeBase = DateTimeOffset.UtcNow.AddHours(-6) },
        TestContext.Current.CancellationToken);
}
