using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.Sdk;
using IoTAuditClient.Tests.AwsSdk;
using Xunit;

namespace IoTAuditClient.Tests.Sdk;

/// <summary>Settings that the SDK reads by itself: a mistake is told as one, with the setting's name and its value.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class AwsSettingsTests : IDisposable
{
    private static readonly string[] Names =
    [
        "AWS_REGION", "AWS_ENDPOINT_URL_IOT", "AWS_ENDPOINT_URL", "AWS_DEFAULTS_MODE", "AWS_SDK_UA_APP_ID", "AWS_EXECUTION_ENV",
        "AWS_PROFILE", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY",
        "AWS_WEB_IDENTITY_TOKEN_FILE",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iot-audit-settings-");
    private readonly string?[] _saved = [.. Names.Select(Environment.GetEnvironmentVariable)];

    public AwsSettingsTests()
    {
        foreach (var name in Names)
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        foreach (var (name, value) in Names.Zip(_saved))
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("region = us-east-1", "AWS_ACCESS_KEY_ID", "has no credentials, and others must not be taken in their place")]
    [InlineData("region = us-east-1", "AWS_WEB_IDENTITY_TOKEN_FILE", "has no credentials")]
    [InlineData("role_arn = arn:aws:iam::111122223333:role/x", "AWS_ACCESS_KEY_ID", "has only a part of what makes credentials")]
    [InlineData("role_arn = arn:aws:iam::111122223333:role/x", "AWS_REGION", "has only a part of what makes credentials")]
    [InlineData("aws_access_key_id = AKIAPROD", "AWS_ACCESS_KEY_ID", "has only a part of what makes credentials")]
    public async Task GetAsync_ProfileOfAnOptionWithoutWholeCredentials_IsRefusedInsteadOfUsingOthers(
        string line, string variable, string expected)
    {
        Environment.SetEnvironmentVariable(variable, "us-east-1");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", variable == "AWS_ACCESS_KEY_ID" ? "secret" : null);
        using var source = new OwnedIoTClientSource(
            () => new AWSOptions { Profile = "prod", ProfilesLocation = Profiles($"[prod]\n{line}\n") }, new IoTAuditClientOptions());

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(async () => await source.GetAsync(Token));

        Assert.Contains($"the AWS profile 'prod' {expected}", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Complete it in ~/.aws/config", exception.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_REGION", "us-east-1\r", "AWS_REGION is \"us-east-1\\u000D\"")]
    [InlineData("AWS_REGION", " us-east-1 ", "AWS_REGION is \" us-east-1 \"")]
    [InlineData("AWS_REGION", "\"us-east-1\"", "AWS_REGION is \"\"us-east-1\"\"")]
    [InlineData("AWS_REGION", "eu-west-1 # frankfurt", "AWS_REGION is \"eu-west-1 # frankfurt\"")]
    [InlineData("AWS_ENDPOINT_URL_IOT", "127.0.0.1:4566", "AWS_ENDPOINT_URL_IOT is \"127.0.0.1:4566\"")]
    [InlineData("AWS_ENDPOINT_URL_IOT", "localhost:4566", "AWS_ENDPOINT_URL_IOT is \"localhost:4566\"")]
    [InlineData("AWS_ENDPOINT_URL", "ftp://127.0.0.1", "AWS_ENDPOINT_URL is \"ftp://127.0.0.1\"")]
    [InlineData("AWS_ENDPOINT_URL", "http://127.0.0.1:5000 ", "AWS_ENDPOINT_URL is \"http://127.0.0.1:5000 \"")]
    [InlineData("AWS_ENDPOINT_URL", "http://127.0.0.1/?x=1", "AWS_ENDPOINT_URL has a query or a fragment")]
    [InlineData("AWS_ENDPOINT_URL_IOT", "http://127.0.0.1/a#f", "AWS_ENDPOINT_URL_IOT has a query or a fragment")]
    [InlineData("AWS_ENDPOINT_URL", "user:hunter2@127.0.0.1:1", "AWS_ENDPOINT_URL is \"user:***@127.0.0.1:1\"")]
    [InlineData("AWS_ENDPOINT_URL", "htp://user:hun/ter2@h", "AWS_ENDPOINT_URL is \"htp://***@h\"")]
    [InlineData("AWS_DEFAULTS_MODE", "bogus", "AWS_DEFAULTS_MODE is \"bogus\"")]
    [InlineData("AWS_DEFAULTS_MODE", "7", "AWS_DEFAULTS_MODE is \"7\"")]
    [InlineData("AWS_SDK_UA_APP_ID", "\u00fc", "AWS_SDK_UA_APP_ID has a character that is not ASCII")]
    [InlineData("AWS_EXECUTION_ENV", "a\nb", "AWS_EXECUTION_ENV has a line break at position 2")]
    public async Task GetAsync_VariableThatIsNone_NamesItWithItsValue(string name, string value, string expected)
    {
        Environment.SetEnvironmentVariable(name, value);
        using var source = new OwnedIoTClientSource(
            () => new AWSOptions { Credentials = new BasicAWSCredentials("a", "b"), ProfilesLocation = Profiles("") },
            new IoTAuditClientOptions());

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(async () => await source.GetAsync(Token));

        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
        Assert.NotNull(exception.Remedy);
    }

    [Theory]
    [InlineData("region = eu-west-1 # frankfurt",
        "the AWS profile 'default' has an invalid setting: The specified 'eu-west-1 # frankfurt' region")]
    [InlineData("region = eu-west-1\nendpoint_url = localhost:4566", "endpoint_url of the AWS profile 'default' is \"localhost:4566\"")]
    [InlineData("region = eu-west-1\ndefaults_mode = none", "defaults_mode of the AWS profile 'default' is \"none\"")]
    public async Task GetAsync_SettingOfTheProfileThatIsNone_NamesItWithItsValue(string lines, string expected)
    {
        using var source = new OwnedIoTClientSource(
            () => new AWSOptions { Credentials = new BasicAWSCredentials("a", "b"), ProfilesLocation = Profiles($"[default]\n{lines}\n") },
            new IoTAuditClientOptions());

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(async () => await source.GetAsync(Token));

        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("max_attempts = abc", "max_attempts = abc")]
    [InlineData("retry_mode = bogus", "retry_mode = bogus")]
    [InlineData("use_fips_endpoint = maybe", "use_fips_endpoint = maybe")]
    [InlineData("use_dualstack_endpoint = 1", "use_dualstack_endpoint = 1")]
    public async Task GetAsync_ProfileThatTheSdkDoesNotTake_IsNotCalledMissing(string line, string expected)
    {
        var path = Profiles($"[default]\nregion = eu-west-1\n[audit]\naws_access_key_id = a\naws_secret_access_key = hunter2\n{line}\n");
        using var source = new OwnedIoTClientSource(
            () => new AWSOptions { ProfilesLocation = path }, new IoTAuditClientOptions { Profile = "audit", Region = "eu-west-1" });

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(async () => await source.GetAsync(Token));

        Assert.StartsWith("the AWS profile 'audit' has a setting that", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"({expected})", exception.Message, StringComparison.Ordinal);
        Assert.Contains(path, exception.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_SourceOfTheProfileIsNotThere_NamesBoth()
    {
        var path = Profiles("[audit]\nrole_arn = arn:aws:iam::111122223333:role/x\nsource_profile = gone\n");
        using var source = new OwnedIoTClientSource(
            () => new AWSOptions { ProfilesLocation = path }, new IoTAuditClientOptions { Profile = "audit", Region = "eu-west-1" });

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(async () => await source.GetAsync(Token));

        Assert.StartsWith(
            "the AWS profile 'audit' takes its credentials from the source_profile 'gone'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_RegionOfTheGivenProfileThatIsNone_NamesItWithItsProfile()
    {
        using var source = new OwnedIoTClientSource(
            () => new AWSOptions { ProfilesLocation = Profiles("[default]\nregion = \"eu-west-1\"\n") },
            new IoTAuditClientOptions { Profile = "default" });

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(async () => await source.GetAsync(Token));

        Assert.StartsWith("the AWS profile 'default' has an invalid setting", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_RegionOfAwsOptionsThatIsNone_NamesIt()
    {
        using var source = new OwnedIoTClientSource(
            () => new AWSOptions
            {
                Credentials = new BasicAWSCredentials("a", "b"),
                Region = RegionEndpoint.GetBySystemName("EU (Ireland)"),
                ProfilesLocation = Profiles(""),
            },
            new IoTAuditClientOptions());

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(async () => await source.GetAsync(Token));

        Assert.Contains("'EU (Ireland)' region", exception.InnerException?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_LineOfAProfileFileThatIsNone_SaysFileAndLine()
    {
        var path = Profiles("[default]\naws_access_key_id = a\naws_secret_access_key = b\n\nthis line is broken\n");

        var exception = await FailAsync(path);

        Assert.Contains("Line 5 in file", exception.Message, StringComparison.Ordinal);
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("Correct the file", exception.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws_secret_access_key wJalrXUtnFEMI/K7MDENG")]
    [InlineData("aws_secret_access_key: wJalrXUtnFEMI/K7MDENG")]
    [InlineData("wJalrXUtnFEMI/K7MDENG")]
    [InlineData("a > in file > wJalrXUtnFEMI/K7MDENG >")]
    public async Task DescribeAsync_LineOfAProfileFileThatHoldsASecret_DoesNotShowIt(string line)
    {
        var path = Profiles($"[default]\naws_access_key_id = a\n{line}\n");

        var exception = await FailAsync(path);

        Assert.Contains("Line 3", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wJalrXUtnFEMI", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wJalrXUtnFEMI", exception.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ProfilesLocation")]
    [InlineData("ProfilesLocation", "audit")]
    [InlineData("AWS_CONFIG_FILE")]
    [InlineData("AWS_SHARED_CREDENTIALS_FILE")]
    public async Task GetAsync_DirectoryInPlaceOfAProfileFile_IsConfigurationWithItsPath(string setting, string? profile = null)
    {
        var location = setting == "ProfilesLocation" ? _folder.FullName : null;
        if (location is null)
        {
            Environment.SetEnvironmentVariable(setting, _folder.FullName);
        }

        using var source = new OwnedIoTClientSource(
            () => new AWSOptions { Credentials = new BasicAWSCredentials("a", "b"), ProfilesLocation = location },
            new IoTAuditClientOptions { Region = "eu-west-1", Profile = profile });

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(async () => await source.GetAsync(Token));

        Assert.StartsWith($"'{_folder.FullName}' is a directory", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_ProfileFileThatCannotBeOpened_IsConfigurationWithItsPath()
    {
        // A lock keeps out the superuser as well, whom the permissions of a file do not.
        var path = Profiles("[default]\naws_access_key_id = a\naws_secret_access_key = b\n");
        await using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var exception = await FailAsync(path);

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("Correct the file", exception.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_AwsOptionsThatCannotBeRead_IsConfiguration()
    {
        using var source = new OwnedIoTClientSource(
            () => throw new ArgumentException("Invalid value thirty for property Timeout."),
            new IoTAuditClientOptions());

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(async () => await source.GetAsync(Token));

        Assert.IsType<ArgumentException>(exception.InnerException);
    }

    private static async Task<AuditConfigurationException> FailAsync(string profiles)
    {
        using var source = new OwnedIoTClientSource(
            () => new AWSOptions { ProfilesLocation = profiles }, new IoTAuditClientOptions { Region = "eu-west-1" });
        var thrown = await Assert.ThrowsAsync<AuditConfigurationException>(async () => await source.GetAsync(Token));
        var failure = IoTAuditClient.Failures.FailureReader.Read(thrown);
        var call = new IoTAuditClient.Failures.CallFacts("X", IoTAuditClient.Failures.ClientIdentity.Default, 1, 0, default, false, false);
        return (AuditConfigurationException)IoTAuditClient.Failures.ErrorTranslator.Translate(
            failure, call, new IoTAuditClientOptions(), default);
    }

    private string Profiles(string content)
    {
        var path = Path.Combine(_folder.FullName, "credentials");
        File.WriteAllText(path, content);
        return path;
    }
}
