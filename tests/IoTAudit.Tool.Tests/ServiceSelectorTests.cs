using IoTAudit.Tool.Services;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class ServiceSelectorTests
{
    private static readonly string Home = Path.Combine("home", "test");

    [Fact]
    public void Select_WithoutAnySetting_IsTheEmulatorAndSaysWhy()
    {
        var selection = Select(new ServiceSettings());

        Assert.True(selection.IsEmulator);
        Assert.Contains("no AWS setting", selection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_REGION")]
    [InlineData("AWS_DEFAULT_REGION")]
    [InlineData("AWS_PROFILE")]
    [InlineData("AWS_ENDPOINT_URL")]
    [InlineData("AWS_ENDPOINT_URL_IOT")]
    [InlineData("AWS_ACCESS_KEY_ID")]
    [InlineData("AWS_ROLE_ARN")]
    [InlineData("AWS_WEB_IDENTITY_TOKEN_FILE")]
    [InlineData("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")]
    [InlineData("AWS_CONTAINER_CREDENTIALS_FULL_URI")]
    public void Select_WithAnAwsVariable_IsAwsAndNamesIt(string name)
    {
        var selection = Select(new ServiceSettings(), variables: new() { [name] = "x" });

        Assert.False(selection.IsEmulator);
        Assert.Contains(name + " ", selection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Select_WithAnEmptyVariable_TakesItForUnset(string value) =>
        Assert.True(Select(new ServiceSettings(), variables: new() { ["AWS_REGION"] = value }).IsEmulator);

    [Theory]
    [InlineData("config")]
    [InlineData("credentials")]
    public void Select_WithAFileOfAws_IsAwsAndNamesIt(string name)
    {
        var file = Path.Combine(Home, ".aws", name);
        var selection = Select(new ServiceSettings(), files: [file]);

        Assert.False(selection.IsEmulator);
        Assert.Contains(file, selection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_CONFIG_FILE")]
    [InlineData("AWS_SHARED_CREDENTIALS_FILE")]
    public void Select_WithAVariableThatNamesAFile_IsAwsAlsoWhereTheFileIsMissing(string name)
    {
        var variables = new Dictionary<string, string> { [name] = "~/aws" };

        var there = Select(new ServiceSettings(), variables, files: ["~/aws"]);
        var missing = Select(new ServiceSettings(), variables);

        Assert.False(there.IsEmulator);
        Assert.Empty(there.MissingFiles);
        Assert.False(missing.IsEmulator);
        Assert.Equal(
            $"{name} names \"~/aws\", and there is no such file (a ~ is not expanded).",
            Assert.Single(missing.MissingFiles).Problem);
    }

    [Fact]
    public void Select_WithAVariableThatNamesTheNullDevice_TakesItForNoFile() =>
        Assert.True(Select(new ServiceSettings(), new() { ["AWS_CONFIG_FILE"] = "/dev/null" }, files: ["/dev/null"]).IsEmulator);

    [Fact]
    public void Select_WithAFlagOfAws_IsAwsAndNamesIt()
    {
        Assert.Contains("--region", Select(new ServiceSettings { Region = "eu-west-1" }).Reason, StringComparison.Ordinal);
        Assert.Contains("--profile", Select(new ServiceSettings { Profile = "prod" }).Reason, StringComparison.Ordinal);
        Assert.Contains(
            "--endpoint-url", Select(new ServiceSettings { EndpointUrl = new Uri("http://127.0.0.1:1") }).Reason, StringComparison.Ordinal);
        Assert.False(Select(new ServiceSettings { Region = "eu-west-1" }).IsEmulator);
    }

    [Fact]
    public void Select_WithEmulatorFlag_IsTheEmulatorWhateverTheEnvironmentSays()
    {
        var selection = Select(
            new ServiceSettings { IsEmulator = true }, new() { ["AWS_REGION"] = "eu-west-1" }, [Path.Combine(Home, ".aws", "config")]);

        Assert.True(selection.IsEmulator);
        Assert.Contains("--emulator", selection.Reason, StringComparison.Ordinal);
    }

    private static ServiceSelection Select(
        ServiceSettings settings,
        Dictionary<string, string>? variables = null,
        string[]? files = null) =>
        new ServiceSelector(name => variables?.GetValueOrDefault(name), path => files?.Contains(path) == true, Home).Select(settings);
}
