using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Samples;

/// <summary>samples/Describe as a person runs it: without a setting of AWS, and with some that lead to an emulator.</summary>
public sealed class DescribeTests
{
    private const string KnownId = "cb8a8bfe53f6f9ebef66d47d2a80fbdb";

    [Fact]
    public async Task Describe_NoAwsSetting_ShowsAnInventedFindingAndSaysSo()
    {
        var run = await SampleRun.StartAsync("Describe", [], KnownId);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("CRITICAL DEVICE_CERTIFICATE_SHARED_CHECK: device certificate 49e9b6d7", run.Output, StringComparison.Ordinal);
        Assert.Contains("INVENTED", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_NoSuchFinding_NamesSomeThatThereAre()
    {
        var run = await SampleRun.StartAsync("Describe", [], "nope");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There is no finding 'nope'. Some that there are: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_AwsDeniesAccess_SaysWhatToDoAndInventsNothing()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(AuditFault.AccessDenied());

        var run = await SampleRun.StartAsync("Describe", ThatLeadTo(emulator), "f-1");

        Assert.True(run.ExitCode == 3, run.Output);
        Assert.Contains("Allow the action iot:DescribeAuditFinding", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("INVENTED", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_WithoutAnId_SaysHowToGiveOne()
    {
        var run = await SampleRun.StartAsync("Describe", []);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Give the id of one finding", run.Output, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> ThatLeadTo(AuditEmulator emulator) => new()
    {
        ["AWS_ENDPOINT_URL_IOT"] = emulator.ServiceUrl.ToString(),
        ["AWS_REGION"] = "us-east-1",
        ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
        ["AWS_SECRET_ACCESS_KEY"] = SampleRun.SecretKey,
    };
}
