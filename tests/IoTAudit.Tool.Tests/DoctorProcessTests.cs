using System.Text.Json;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>The doctor with the AWS SDK's own search for settings, against the emulator.</summary>
public sealed class DoctorProcessTests
{
    private const string KeyId = "AKIAIOSFODNN7EXAMPLE";
    private const string Secret = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY";

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
        Assert.Equal("the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY", Fact(report, "credentials").Value);
        Assert.Equal(404, report.GetProperty("statusCode").GetInt32());
        Assert.Empty(report.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task Doctor_WithKeysOfAProfile_NamesTheProfileThatHasThem()
    {
        await using var emulator = await StartEmulatorAsync();

        var (code, report) = await DiagnoseAsync(new() { ["AWS_ENDPOINT_URL_IOT"] = emulator.ServiceUrl.AbsoluteUri }, ProdProfile, "--profile", "prod");

        Assert.Equal(0, code);
        Assert.Equal(("the keys of the profile prod", "--profile is given"), Fact(report, "credentials"));
        Assert.Equal(("eu-central-1", "the profile prod names it"), Fact(report, "region"));
    }

    [Fact]
    public async Task Doctor_WithARegionVariableBesideAProfile_UsesTheVariable()
    {
        await using var emulator = await StartEmulatorAsync();

        var (_, report) = await DiagnoseAsync(
            new() { ["AWS_ENDPOINT_URL_IOT"] = emulator.ServiceUrl.AbsoluteUri, ["AWS_REGION"] = "us-west-2" }, ProdProfile, "--profile", "prod");

        Assert.Equal(("us-west-2", "AWS_REGION is set"), Fact(report, "region"));
    }

    [Fact]
    public async Task Doctor_WithARegionOptionBesideAnEndpointOfTheEnvironment_SignsForTheOption()
    {
        await using var emulator = await StartEmulatorAsync();

        var (_, report) = await DiagnoseAsync(new() { ["AWS_ENDPOINT_URL_IOT"] = emulator.ServiceUrl.AbsoluteUri }, ProdProfile, "--profile", "prod", "--region", "ap-south-1");

        Assert.Equal(("ap-south-1", "--region is given"), Fact(report, "region"));
    }

    [Theory]
    [InlineData("--profile")]
    [InlineData("AWS_PROFILE")]
    public async Task Doctor_WithAProfileThatIsNotThere_SaysToCorrectTheNameOrToCreateIt(string setting)
    {
        var isOption = setting.StartsWith('-');

        var (code, report) = await DiagnoseAsync(isOption ? [] : new() { [setting] = "production" }, ProdProfile, isOption ? [setting, "production"] : []);

        Assert.Equal(3, code);
        Assert.Contains("there is no AWS profile named 'production'", Problem(report), StringComparison.Ordinal);
        Assert.StartsWith($"Correct the name in {setting}, or create the profile: `aws configure --profile production`, or `aws configure sso`", ToDo(report), StringComparison.Ordinal);
        Assert.Contains("aws configure list-profiles", ToDo(report), StringComparison.Ordinal);
        Assert.DoesNotContain("region", ToDo(report), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Doctor_WithAProfileThatHasNoRegion_SaysWhereToWriteOne()
    {
        var (code, report) = await DiagnoseAsync([], new() { [".aws/credentials"] = $"[prod]\naws_access_key_id = {KeyId}\naws_secret_access_key = {Secret}\n" }, "--profile", "prod");

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
        Assert.Contains("iot:DescribeAuditFinding, iot:ListAuditFindings and iot:ListRelatedResourcesForAuditFinding", ToDo(report), StringComparison.Ordinal);
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
        var variables = new Dictionary<string, string> { ["AWS_ACCESS_KEY_ID"] = KeyId, ["AWS_SECRET_ACCESS_KEY"] = Secret, ["AWS_REGION"] = "eu-west-1", ["AWS_ENDPOINT_URL_IOT"] = "http://127.0.0.1:1" };

        var (code, report) = await DiagnoseAsync(variables, []);

        Assert.Equal(5, code);
        Assert.Contains("Nothing listens at 127.0.0.1:1. Start what should, or mend the address (AWS_ENDPOINT_URL_IOT is set)", ToDo(report), StringComparison.Ordinal);
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

    private static string? Problem(JsonElement report) => Assert.Single(report.GetProperty("problems").EnumerateArray()).GetProperty("problem").GetString();

    private static string? ToDo(JsonElement report) => Assert.Single(report.GetProperty("problems").EnumerateArray()).GetProperty("toDo").GetString();

    private static (string? Value, string? Reason) Fact(JsonElement report, string name) =>
        (report.GetProperty(name).GetProperty("value").GetString(), report.GetProperty(name).GetProperty("reason").GetString());

    private static async Task<(int Code, JsonElement Report)> DiagnoseAsync(Dictionary<string, string> variables, Dictionary<string, string> files, params string[] options)
    {
        using var process = ConsoleProcess.Start(variables, files, ["doctor", "--output", "json", .. options]);
        var (code, output, error) = await process.EndAsync();
        Assert.Equal("", error);
        return (code, JsonDocument.Parse(output).RootElement);
    }

    private static Task<AuditEmulator> StartEmulatorAsync() => AuditEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

    private static Dictionary<string, string> WithKeys(AuditEmulator emulator) => new()
    {
        ["AWS_ENDPOINT_URL_IOT"] = emulator.ServiceUrl.AbsoluteUri,
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_ACCESS_KEY_ID"] = KeyId,
        ["AWS_SECRET_ACCESS_KEY"] = Secret,
    };
}
