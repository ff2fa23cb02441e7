using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>What the doctor advises fits the option, the profile and the account that were named, and what was wrong with them.</summary>
public sealed class DoctorAdviceTests
{
    private const string Refusal =
        "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not authorized to perform: sts:AssumeRole</Message>"
            + "</Error><RequestId>r</RequestId></ErrorResponse>";

    private const string Accounts = """
        {
          "alone": { "Region": "eu-west-1", "RoleArn": "arn:aws:iam::111122223333:role/audit" },
          "denied": { "Region": "eu-west-1", "Profile": "keys", "RoleArn": "arn:aws:iam::111122223333:role/audit" },
          "mistyped": { "Region": "eu-west-1", "Profile": "kyes" },
          "nowhere": { "Profile": "keys" }
        }
        """;

    private const string Config = """
        [profile sso]
        sso_start_url = https://example.awsapps.com/start
        sso_region = eu-west-1
        sso_account_id = 111122223333
        sso_role_name = audit
        region = eu-west-1
        [profile chain]
        role_arn = arn:aws:iam::111122223333:role/audit
        source_profile = keys
        region = eu-west-1
        [profile half]
        role_arn = arn:aws:iam::111122223333:role/audit
        region = eu-west-1
        [profile helper]
        credential_process = /bin/false
        region = eu-west-1
        """;

    private static readonly Dictionary<string, string> Home = new()
    {
        [".config/iot-audit/accounts.json"] = Accounts,
        [".aws/config"] = Config,
        [".aws/credentials"] = "[keys]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = secret\n",
    };

    [Theory]
    [InlineData("--account", "alone", "Give the account alone a Profile in the accounts file, or set AWS_ACCESS_KEY_ID and "
        + "AWS_SECRET_ACCESS_KEY: its role is assumed with their credentials.")]
    [InlineData("--account", "denied", "Allow sts:AssumeRole on the role for the credentials that ask")]
    [InlineData("--account", "mistyped", "Correct the name in the Profile of the account mistyped in the accounts file")]
    [InlineData("--account", "nowhere", "Give --region, or the account nowhere a Region in the accounts file.")]
    [InlineData("--profile", "sso", "Sign in: `aws sso login --profile sso`.")]
    [InlineData("--profile", "chain", "Allow sts:AssumeRole on the role for the credentials that ask")]
    [InlineData("--profile", "half", "Complete it in ~/.aws/config or ~/.aws/credentials")]
    [InlineData("--profile", "helper", "Check the profile, helper, role or token that gives the credentials")]
    public async Task Doctor_OfCredentialsThatCannotBeHad_AdvisesWhatMendsThem(string option, string name, string expected)
    {
        await using var sts = await FakeAwsServer.StartAsync([]);
        sts.Otherwise = static context =>
        {
            context.Response.StatusCode = 403;
            return context.Response.WriteAsync(Refusal);
        };

        var (code, advice) = await AdviceAsync(new() { ["AWS_ENDPOINT_URL_STS"] = sts.Url }, option, name);

        Assert.Equal(3, code);
        Assert.StartsWith(expected, Assert.Single(advice), StringComparison.Ordinal);
        Assert.DoesNotContain("Give --profile", advice[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL_IOT")]
    [InlineData("AWS_ENDPOINT_URL")]
    public async Task Doctor_OfABrokenEndpointWithoutARegion_AdvisesToCorrectItAndNotToGiveARegion(string variable)
    {
        var (code, advice) = await AdviceAsync(new() { [variable] = "127.0.0.1:8473" }, "--profile", "keys");

        Assert.Equal(3, code);
        Assert.Equal(["Correct it, or take it away."], advice);
    }

    [Fact]
    public async Task Doctor_OfALocalEmulatorWithAnAccountThatHasNoCredentials_SaysThatTheAccountIsInTheWay()
    {
        var (_, advice) = await AdviceAsync([], "--account", "alone", "--endpoint-url", "http://127.0.0.1:9");

        Assert.Contains("and leave --account out", Assert.Single(advice), StringComparison.Ordinal);
    }

    private static async Task<(int Code, string[] Advice)> AdviceAsync(Dictionary<string, string> variables, params string[] options)
    {
        variables["AWS_EC2_METADATA_DISABLED"] = "true";
        using var process = ConsoleProcess.Start(variables, Home, ["doctor", "--output", "json", "--timeout", "20s", .. options]);
        var (code, output, _) = await process.EndAsync();
        var problems = JsonElement.Parse(output).GetProperty("problems").EnumerateArray();
        return (code, [.. problems.Select(static problem => problem.GetProperty("toDo").GetString()!)]);
    }
}
