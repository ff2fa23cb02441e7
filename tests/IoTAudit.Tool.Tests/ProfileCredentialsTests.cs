using IoTAuditClient;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>
/// Credentials that the AWS SDK has to fetch first, each from a server of the test's; the emulator sees with which key
/// a request is signed.
/// </summary>
public sealed class ProfileCredentialsTests
{
    private const string KnownId = "cb8a8bfe53f6f9ebef66d47d2a80fbdb";

    [Fact]
    public async Task Describe_WithARoleProfile_SignsWithTheKeyOfTheRole()
    {
        await using var sts = await FakeAwsServer.StartAsync(new()
        {
            ["/"] = """
                <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
                <AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>
                </Credentials></AssumeRoleResult></AssumeRoleResponse>
                """,
        });

        var signedWith = await DescribeAsync(
            new() { ["AWS_ENDPOINT_URL_STS"] = sts.Url },
            new()
            {
                [".aws/config"] = """
                    [profile base]
                    aws_access_key_id = AKIDBASE
                    aws_secret_access_key = s

                    [profile audit]
                    role_arn = arn:aws:iam::123456789012:role/audit
                    source_profile = base
                    region = eu-west-1
                    """,
            });

        Assert.Equal("ASIAROLE", signedWith);
    }

    [Fact]
    public async Task Describe_WithAnSsoProfile_SignsWithTheKeyOfTheSession()
    {
        await using var sso = await FakeAwsServer.StartAsync(new()
        {
            ["/federation/credentials"] =
                """{"roleCredentials":{"accessKeyId":"ASIASSO","secretAccessKey":"s","sessionToken":"t","expiration":4070908800000}}""",
        });

        var signedWith = await DescribeAsync(
            new() { ["AWS_ENDPOINT_URL_SSO"] = sso.Url },
            new()
            {
                [".aws/config"] = """
                    [profile audit]
                    sso_session = company
                    sso_account_id = 123456789012
                    sso_role_name = audit
                    region = eu-west-1

                    [sso-session company]
                    sso_region = eu-west-1
                    sso_start_url = https://company.example.com/start
                    """,

                // The file's name is the SHA-1 of the session's name.
                [".aws/sso/cache/71b21161ffa1e6516bcc072aaf5ef38cbe85b511.json"] =
                    """{"startUrl":"https://company.example.com/start","region":"eu-west-1","accessToken":"token","expiresAt":"2099-01-01T00:00:00Z"}""",
            });

        Assert.Equal("ASIASSO", signedWith);
    }

    [Fact]
    public async Task Describe_WhereOnlyInstanceMetadataKnowsRegionAndKeys_SignsWithTheKeyOfTheInstance()
    {
        await using var metadata = await StartMetadataAsync();

        var signedWith = await DescribeAsync(new() { ["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = metadata.Url, ["AWS_PROFILE"] = "" }, []);

        Assert.Equal("ASIAINSTANCE", signedWith);
    }

    [Fact]
    public async Task DescribeOfMany_WhereOnlyInstanceMetadataKnowsRegionAndKeys_DescribesEachOnceInOrder()
    {
        await using var metadata = await StartMetadataAsync();
        await using var emulator =
            await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 100 }, TestContext.Current.CancellationToken);
        var ids = Enumerable.Range(0, 100).Select(emulator.Findings.Generated.IdAt).ToArray();
        var variables = new Dictionary<string, string>
        {
            ["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = metadata.Url,
            ["AWS_ENDPOINT_URL_IOT"] = emulator.ServiceUrl.AbsoluteUri,
        };
        var files = new Dictionary<string, string> { ["ids.txt"] = string.Join('\n', ids) };
        using var process = ConsoleProcess.Start(variables, files, "describe", "--ids-from", "ids.txt", "--output", "jsonl");

        var (code, output, error) = await process.EndAsync();

        Assert.True(code == 0, error);
        Assert.Equal(ids, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => AuditFindingJson.Parse(line).FindingId));
        Assert.Equal(100, emulator.Requests.Received);
    }

    private static Task<FakeAwsServer> StartMetadataAsync() => FakeAwsServer.StartAsync(new()
    {
        ["/latest/api/token"] = "token",
        ["/latest/dynamic/instance-identity/document"] = """{"region":"eu-west-1"}""",
        ["/latest/meta-data/iam/info"] =
            """{"Code":"Success","LastUpdated":"2026-01-01T00:00:00Z","InstanceProfileArn":"arn:aws:iam::1:instance-profile/i","InstanceProfileId":"i"}""",
        ["/latest/meta-data/iam/security-credentials"] = "instance-role",
        ["/latest/meta-data/iam/security-credentials/"] = "instance-role",
        ["/latest/meta-data/iam/security-credentials/instance-role"] =
            """{"Code":"Success","LastUpdated":"2026-01-01T00:00:00Z","Type":"AWS-HMAC","AccessKeyId":"ASIAINSTANCE","SecretAccessKey":"s","Token":"t","Expiration":"2099-01-01T00:00:00Z"}""",
    });

    private static async Task<string> DescribeAsync(Dictionary<string, string> variables, Dictionary<string, string> files)
    {
        await using var emulator =
            await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 17 }, TestContext.Current.CancellationToken);
        variables["AWS_ENDPOINT_URL_IOT"] = emulator.ServiceUrl.AbsoluteUri;
        variables.TryAdd("AWS_PROFILE", "audit");
        using var process = ConsoleProcess.Start(variables, files, "describe", KnownId, "--output", "jsonl");

        var (code, _, error) = await process.EndAsync();

        Assert.True(code == 0, error);
        var authorization = Assert.Single(emulator.Requests).Headers["Authorization"];
        return authorization.Split("Credential=")[1].Split('/')[0];
    }
}
