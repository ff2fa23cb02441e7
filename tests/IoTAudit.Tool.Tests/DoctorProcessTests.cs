using System.Text.Json;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>The doctor with the AWS SDK's own search for settings, against the emulator.</summary>
public sealed class DoctorProcessTests
{
    private const string KeyId = "AKIAIOSFODNN7EXAMPLE";
    private const string Secret = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY";

    private const string BadLine = "[default]\nregion = eu-west-1\n\n[profile old]\nthis line is broken\n";

    private static readonly Dictionary<string, string> ProdProfile = new()
    {
        [".aws/credentials"] = $"[prod]\naws_access_key_id = {KeyId}\naws_secret_access_key = {Secret}\nregion = eu-central-1\n",
    };

    [Fact]
    public async Task Doctor_WithKeysInTheEnvironment_NamesThemAndTheRegionAndTheEndpoint()
    {
        await using var emulator = await StartEmulatorAsync();

        var (code, report) = await DiagnoseAsync(WithKeys(emulator), []);

        Assert.Equal(0, code);
        Assert.Equal(("eu-west-1", "AWS_REGION is set"), Fact(report, "region"));
        Assert.Equal((emulator.ServiceUrl.AbsoluteUri, "AWS_ENDPOINT_URL_IOT is set"), Fact(report, "endpoint"));
        Assert.Equal(("an emulator, whose findings are INVENTED", "AWS_ENDPOINT_URL_IOT is set"), Fact(report, "service"));
        Assert.Equal("the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY", Fact(report, "credentials").Value);
        Assert.Equal(200, report.GetProperty("statusCode").GetInt32());
        Assert.Empty(report.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task Doctor_WithKeysOfAProfile_NamesTheProfileThatHasThem()
    {
        await using var emulator = await StartEmulatorAsync();

        var (code, report) =
            await DiagnoseAsync(new() { ["AWS_ENDPOINT_URL_IOT"] = emulator.ServiceUrl.AbsoluteUri }, ProdProfile, "--profile", "prod");

        Assert.Equal(0, code);
        Assert.Equal(("the keys of the profile prod", "--profile is given"), Fact(report, "credentials"));
        Assert.Equal(("eu-central-1", "the profile prod names it"), Fact(report, "region"));
    }

    [Fact]
    public async Task Doctor_WithARegionVariableBesideAProfile_UsesTheVariable()
    {
        await using var emulator = await StartEmulatorAsync();

        var (_, report) = await DiagnoseAsync(
            new() { ["AWS_ENDPOINT_URL_IOT"] = emulator.ServiceUrl.AbsoluteUri, ["AWS_REGION"] = "us-west-2" },
            ProdProfile,
            "--profile",
            "prod");

        Assert.Equal(("us-west-2", "AWS_REGION is set"), Fact(report, "region"));
    }

    [Fact]
    public async Task Doctor_WithARegionOptionBesideAnEndpointOfTheEnvironment_SignsForTheOption()
    {
        await using var emulator = await StartEmulatorAsync();

        var (_, report) = await DiagnoseAsync(
            new() { ["AWS_ENDPOINT_URL_IOT"] = emulator.ServiceUrl.AbsoluteUri },
            ProdProfile,
            "--profile",
            "prod",
            "--region",
            "ap-south-1");

        Assert.Equal(("ap-south-1", "--region is given"), Fact(report, "region"));
    }

    [Theory]
    [InlineData("--profile")]
    [InlineData("AWS_PROFILE")]
    public async Task Doctor_WithAProfileThatIsNotThere_SaysToCorrectTheNameOrToCreateIt(string setting)
    {
        var isOption = setting.StartsWith('-');

        var (code, report) =
            await DiagnoseAsync(isOption ? [] : new() { [setting] = "production" }, ProdProfile, isOption ? [setting, "production"] : []);

        Assert.Equal(3, code);
        Assert.Contains("there is no AWS profile named 'production'", Problem(report), StringComparison.Ordinal);
        Assert.StartsWith(
            $"Correct the name in {setting}, or create the profile: `aws configure --profile production`, or `aws configure sso`",
            ToDo(report),
            StringComparison.Ordinal);
        Assert.Contains("aws configure list-profiles", ToDo(report), StringComparison.Ordinal);
        Assert.DoesNotContain("region", ToDo(report), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Doctor_WithAProfileThatHasNoRegion_SaysWhereToWriteOne()
    {
        var (code, report) = await DiagnoseAsync(
            [],
            new() { [".aws/credentials"] = $"[prod]\naws_access_key_id = {KeyId}\naws_secret_access_key = {Secret}\n" },
            "--profile",
            "prod");

        Assert.Equal(3, code);
        Assert.Equal("Give --region, or write a line with the region for the profile prod into ~/.aws/config.", ToDo(report));
    }

    [Fact]
    public async Task Doctor_WithTheRegionOfAProfile_AsksTheEndpointOfThatRegion()
    {
        // The proxy is a port where nothing listens: nothing leaves this machine.
        var (code, report) = await DiagnoseAsync(new() { ["HTTPS_PROXY"] = "http://127.0.0.1:1" }, ProdProfile, "--profile", "prod");

        Assert.Equal(5, code);
        Assert.Equal(("eu-central-1", "the profile prod names it"), Fact(report, "region"));
        Assert.Equal(("https://iot.eu-central-1.amazonaws.com/", "it is the one of the Region"), Fact(report, "endpoint"));
        Assert.Contains("the proxy that HTTPS_PROXY names", ToDo(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_PrintsNoSecretAndOnlyTheEndOfTheKeyId()
    {
        await using var emulator = await StartEmulatorAsync();
        using var process = ConsoleProcess.Start(WithKeys(emulator), "doctor", "--verbose");

        var (_, output, error) = await process.EndAsync();

        Assert.Contains("(access key id ending in MPLE)", output, StringComparison.Ordinal);
        Assert.DoesNotContain(KeyId, output + error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_ThatIsDeniedAccess_SaysWhichActionsToAllow()
    {
        await using var emulator = await StartEmulatorAsync();
        emulator.Faults.Add(AuditFault.AccessDenied());

        var (code, report) = await DiagnoseAsync(WithKeys(emulator), []);

        Assert.Equal(3, code);
        Assert.Contains(
            "iot:DescribeAuditFinding, iot:ListAuditFindings and iot:ListRelatedResourcesForAuditFinding",
            ToDo(report),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WhoseSessionIsOver_SaysHowToSignInAgain()
    {
        await using var emulator = await StartEmulatorAsync();
        emulator.Faults.Add(AuditFault.ExpiredToken());

        var (code, report) = await DiagnoseAsync(WithKeys(emulator), []);

        Assert.Equal(3, code);
        Assert.Contains("aws sso login", ToDo(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WhereNothingListens_NamesTheAddressAndTheSettingToMend()
    {
        var variables = new Dictionary<string, string>
        {
            ["AWS_ACCESS_KEY_ID"] = KeyId,
            ["AWS_SECRET_ACCESS_KEY"] = Secret,
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_ENDPOINT_URL_IOT"] = "http://127.0.0.1:1",
        };

        var (code, report) = await DiagnoseAsync(variables, []);

        Assert.Equal(5, code);
        Assert.Contains(
            "Nothing listens at 127.0.0.1:1. Start what should, or mend the address (AWS_ENDPOINT_URL_IOT is set)",
            ToDo(report),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WithoutARegion_SaysHowToGiveOne()
    {
        var (code, report) = await DiagnoseAsync(new() { ["AWS_ACCESS_KEY_ID"] = KeyId, ["AWS_SECRET_ACCESS_KEY"] = Secret }, []);

        Assert.Equal(3, code);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("region").GetProperty("value").ValueKind);
        Assert.Contains("--region", ToDo(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WithoutAnySetting_FailsAndSaysThatTheEmulatorAnsweredAndHowToAskAws()
    {
        var (code, report) = await DiagnoseAsync([], []);

        Assert.Equal(3, code);
        Assert.Contains("INVENTED", Fact(report, "service").Value, StringComparison.Ordinal);
        Assert.Contains("--region or --profile", ToDo(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_AtAServerThatFindsNothing_SaysThatItIsNoDeviceDefender()
    {
        await using var server = await FakeAwsServer.StartAsync([]);
        server.NotFoundType = "ResourceNotFoundException";

        var (code, report) = await DiagnoseAsync(WithKeys(server.Url), []);

        Assert.Equal(5, code);
        Assert.StartsWith(
            "ListAuditFindings: what answered does not know this operation, so it is not AWS IoT Device Defender.",
            Problem(report),
            StringComparison.Ordinal);
        Assert.Contains("It is so because AWS_ENDPOINT_URL_IOT is set.", ToDo(report), StringComparison.Ordinal);
        Assert.Equal(("what answers at the endpoint", "AWS_ENDPOINT_URL_IOT is set"), Fact(report, "service"));
    }

    [Fact]
    public async Task List_AtAServerThatFindsNothing_IsAFailureOfTheServiceAndNoMissingFinding()
    {
        await using var server = await FakeAwsServer.StartAsync([]);
        server.NotFoundType = "ResourceNotFoundException";
        using var process = ConsoleProcess.Start(WithKeys(server.Url), "list", "--from", "7d");

        var (code, _, error) = await process.EndAsync();

        Assert.Equal(5, code);
        Assert.Contains("it is not AWS IoT Device Defender", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "AWS_USE_FIPS_ENDPOINT", "us-east-1", "https://iot-fips.us-east-1.amazonaws.com/", "it is the one of the Region, the FIPS one")]
    [InlineData("AWS_USE_DUALSTACK_ENDPOINT", "us-east-1", "https://iot.us-east-1.api.aws/",
        "it is the one of the Region, the one for IPv4 and IPv6")]
    [InlineData("NONE", "eusc-de-east-1", "https://iot.eusc-de-east-1.amazonaws.eu/", "it is the one of the Region")]
    [InlineData("NONE", "us-iso-east-1", "https://iot.us-iso-east-1.c2s.ic.gov/", "it is the one of the Region")]
    [InlineData("NONE", "cn-north-1", "https://iot.cn-north-1.amazonaws.com.cn/", "it is the one of the Region")]
    public async Task Doctor_WithAnEndpointThatTheSdkResolves_NamesNoOtherSetting(
        string variable,
        string region,
        string endpoint,
        string reason)
    {
        // The proxy is a port where nothing listens: nothing leaves this machine.
        var variables = WithKeys("");
        (variables[variable], variables["AWS_REGION"], variables["HTTPS_PROXY"]) = ("true", region, "http://127.0.0.1:1");

        var (_, report) = await DiagnoseAsync(variables, [], "--timeout", "30s");

        Assert.Equal((endpoint, reason), Fact(report, "endpoint"));
        Assert.Equal((region, "AWS_REGION is set"), Fact(report, "region"));
        Assert.Equal(("AWS", "AWS_REGION is set"), Fact(report, "service"));
    }

    [Fact]
    public async Task Doctor_WithTheEndpointOfAProfile_NamesIt()
    {
        await using var emulator = await StartEmulatorAsync();
        var files = new Dictionary<string, string>
        {
            [".aws/config"] = $"[profile local]\nregion = eu-west-1\nendpoint_url = {emulator.ServiceUrl}\n"
                + "aws_access_key_id = test\naws_secret_access_key = test\n",
        };

        var (_, report) = await DiagnoseAsync(WithKeys(""), files, "--profile", "local");

        Assert.Equal("the profile local names it (endpoint_url)", Fact(report, "endpoint").Reason);
    }

    [Fact]
    public async Task Doctor_WithTheRegionVariableOfTheAwsCli_AsksThere()
    {
        await using var emulator = await StartEmulatorAsync();
        var variables = WithKeys(emulator);
        variables.Remove("AWS_REGION");
        variables["AWS_DEFAULT_REGION"] = "eu-west-3";

        var (_, report) = await DiagnoseAsync(variables, []);

        Assert.Equal(("eu-west-3", "AWS_DEFAULT_REGION is set"), (Fact(report, "region").Value, Fact(report, "region").Reason));
    }

    [Fact]
    public async Task Doctor_WithARegionThatIsWrittenAsItsFipsEndpoint_NamesTheVariable()
    {
        var variables = WithKeys("");
        (variables["AWS_REGION"], variables["HTTPS_PROXY"]) = ("us-east-1-fips", "http://127.0.0.1:1");

        var (_, report) = await DiagnoseAsync(variables, [], "--timeout", "30s");

        Assert.Equal("AWS_REGION is set", Fact(report, "region").Reason);
    }

    [Theory]
    [InlineData("AWS_CONFIG_FILE")]
    [InlineData("AWS_SHARED_CREDENTIALS_FILE")]
    public async Task Doctor_WithAFileThatIsNotThere_SaysSoBesideACallThatGoesThrough(string variable)
    {
        await using var emulator = await StartEmulatorAsync();
        var variables = WithKeys(emulator);
        variables[variable] = "~/other";

        var (code, report) = await DiagnoseAsync(variables, []);

        Assert.Equal(0, code);
        Assert.Equal($"{variable} names \"~/other\", and there is no such file (a ~ is not expanded).", Problem(report));
    }

    [Fact]
    public async Task List_WithASettingsFileThatIsNotThere_NamesItAndAsksAws()
    {
        using var process = ConsoleProcess.Start(new() { ["AWS_CONFIG_FILE"] = "/missing/config" }, "list", "--from", "7d");

        var (code, output, error) = await process.EndAsync();

        Assert.Equal((3, ""), (code, output));
        Assert.StartsWith(
            "iot-audit: AWS_CONFIG_FILE names \"/missing/config\", and there is no such file.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithADirectoryForASettingsFile_SaysSoAndDoubtsNoProfile()
    {
        using var process = ConsoleProcess.Start(new() { ["AWS_CONFIG_FILE"] = "{home}" }, "list", "--from", "7d", "--profile", "p1");

        var (code, _, error) = await process.EndAsync();

        Assert.Equal(3, code);
        Assert.Contains(", and that is a directory. Correct the path, or take the variable away.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("no such file", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Correct --profile", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".aws/config")]
    [InlineData(".aws/credentials")]
    public async Task Doctor_WithABadLineInASettingsFile_TellsItAsAProblemOfItsReport(string file)
    {
        var (code, report) = await DiagnoseAsync(WithKeys(""), new() { [file] = BadLine });

        Assert.NotEqual(0, code);
        Assert.NotEqual("", Problem(report));
    }

    [Theory]
    [InlineData(".aws/config")]
    [InlineData(".aws/credentials")]
    [InlineData(".aws/config/folder")]
    public async Task Emulator_WithABadLineInASettingsFile_AnswersAllTheSame(string file)
    {
        var variables = new Dictionary<string, string>
        {
            ["AWS_REGION"] = "eu west",
            ["AWS_DEFAULTS_MODE"] = "bogus",
            ["AWS_ENDPOINT_URL"] = "nowhere",
        };
        using var process = ConsoleProcess.Start(variables, new Dictionary<string, string> { [file] = BadLine }, "doctor", "--emulator");

        var (code, output, error) = await process.EndAsync();

        Assert.Equal((0, ""), (code, error));
        Assert.EndsWith("All is well.", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WithEmptyVariables_TakesThemForUnset()
    {
        var variables = WithKeys("");
        (variables["AWS_ENDPOINT_URL"], variables["AWS_DEFAULTS_MODE"], variables["AWS_PROFILE"]) = ("", "", "");
        variables["HTTPS_PROXY"] = "http://127.0.0.1:1";

        var (_, report) = await DiagnoseAsync(variables, [], "--timeout", "30s");

        Assert.Equal(("https://iot.eu-west-1.amazonaws.com/", "it is the one of the Region"), Fact(report, "endpoint"));
    }

    private static string? Problem(JsonElement report) =>
        Assert.Single(report.GetProperty("problems").EnumerateArray()).GetProperty("problem").GetString();

    private static string? ToDo(JsonElement report) =>
        Assert.Single(report.GetProperty("problems").EnumerateArray()).GetProperty("toDo").GetString();

    private static (string? Value, string? Reason) Fact(JsonElement report, string name) =>
        (report.GetProperty(name).GetProperty("value").GetString(), report.GetProperty(name).GetProperty("reason").GetString());

    private static async Task<(int Code, JsonElement Report)> DiagnoseAsync(
        Dictionary<string, string> variables,
        Dictionary<string, string> files,
        params string[] options)
    {
        using var process = ConsoleProcess.Start(variables, files, ["doctor", "--output", "json", .. options]);
        var (code, output, error) = await process.EndAsync();
        Assert.Equal("", ConsoleProcess.WithoutInvented(error));
        return (code, JsonDocument.Parse(output).RootElement);
    }

    private static Task<AuditEmulator> StartEmulatorAsync() =>
        AuditEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

    private static Dictionary<string, string> WithKeys(AuditEmulator emulator) => WithKeys(emulator.ServiceUrl.AbsoluteUri);

    private static Dictionary<string, string> WithKeys(string endpoint) => new()
    {
        ["AWS_ENDPOINT_URL_IOT"] = endpoint,
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_ACCESS_KEY_ID"] = KeyId,
        ["AWS_SECRET_ACCESS_KEY"] = Secret,
    };
}
