using Amazon.Extensions.NETCore.Setup;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Xunit;

namespace IoTAuditClient.Tests.DependencyInjection;

/// <summary>
/// The forms in which a setting may stand in configuration: what .NET's binder ignores or takes with another meaning is refused.
/// </summary>
public sealed class SettingFormTests
{
    private static readonly string[] Times = ["OperationTimeout", "AttemptTimeout"];
    private static readonly string[] Integers = ["MaxAttempts", "MaxResponseBytes"];
    private static readonly string[] Rates =
    [
        .. typeof(PacingOptions).GetProperties()
            .Where(property => property.PropertyType == typeof(double))
            .Select(property => $"Pacing:{property.Name}"),
    ];

    private static readonly string[] Values = [.. Times, .. Integers, .. Rates, "Region", "Profile", "ServiceUrl", "Pacing:Mode"];

    /// <summary>Gets each setting with each form that it does not take.</summary>
    public static TheoryData<string, string> WrongForms =>
    [
        .. Cross(Times, ["1", "60", "0", "-1", "1.5", "00:30", "24:00:00", "00:00:60", "1:2:3:4"]),
        .. Cross(Times, ["30 s", "30S", "s", "1e3s", "30s ", "\u0663s", "", "soon"]),
        .. Cross(Integers, ["four", "0x10", "#10", "&h10", "4.0", "4,000", "1e3", " 4", "4 ", "", "99999999999", "true"]),
        .. Cross(Rates, ["many", "2,5", "1,000", " 5", "0x10", "", "5/s", "true"]),
        .. Cross(["Pacing:Mode"], ["0", "1", "7", "-1", "+1", "Adaptive,Fixed", "Fixed, Off", " Fixed", "", "Fast"]),
        .. Cross(["Pacing"], ["Off", "Fixed", "5", ""]),
        .. Cross(["ServiceUrl"], ["relative/path", "127.0.0.1:4566", "localhost:4566", "", "http://", "https://h.example/?a=b"]),
        .. Cross(["ServiceUrl"], ["https://h.example/#x", "https://u:p@h.example/"]),
        .. Cross(["Region"], ["", " ", "eu-west-1 ", "EU (Ireland)", "eu-west-1\r", "eu-west-1 # frankfurt"]),
        .. Cross(["Profile"], ["", " "]),
    ];

    /// <summary>Gets each setting that takes one value.</summary>
    public static TheoryData<string> SingleValues => [.. Values];

    [Theory]
    [MemberData(nameof(WrongForms))]
    public void AddIoTAuditClient_WrongForm_IsRefusedWithItsFullPath(string key, string value)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Bind((key, value)));

        Assert.StartsWith($"App:IoTAudit:{key} ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("u:p@", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SingleValues))]
    public void AddIoTAuditClient_SectionOrListWhereAValueBelongs_IsRefused(string key)
    {
        foreach (var child in new[] { "0", "Seconds" })
        {
            var exception = Assert.Throws<OptionsValidationException>(() => Bind(($"{key}:{child}", "1")));
            Assert.StartsWith($"App:IoTAudit:{key} is a section: it takes ", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AddIoTAuditClient_ValueInPlaceOfTheWholeSection_IsRefused()
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Bind(("", "Off")));

        Assert.StartsWith(
            "App:IoTAudit is \"Off\", but it takes a section. The settings of App:IoTAudit are OperationTimeout,",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AddIoTAuditClient_SeveralWrongSettings_NamesEach()
    {
        var exception =
            Assert.Throws<OptionsValidationException>(() => Bind(("OperationTimeout", "1"), ("Pacing:Mode", "1"), ("Regio", "x")));

        Assert.Equal(
            [
                "App:IoTAudit:OperationTimeout is \"1\": it takes a time with its unit, such as 30s, 500ms or 00:00:30; "
                    + "-00:00:00.001 means no limit.",
                "App:IoTAudit:Pacing:Mode is \"1\": it takes Adaptive, Fixed or Off.",
                "App:IoTAudit:Regio is not a setting. The settings of App:IoTAudit are OperationTimeout, AttemptTimeout, MaxAttempts, "
                + "MaxResponseBytes, Pacing, Region, Profile, ServiceUrl, RoleArn, RoleSessionName, ExternalId.",
            ],
            exception.Failures);
    }

    [Theory]
    [InlineData("30s", "00:00:30")]
    [InlineData("00:00:30", "00:00:30")]
    [InlineData("0:00:30", "00:00:30")]
    [InlineData("00:00:30.5", "00:00:30.5")]
    [InlineData("10500ms", "00:00:10.5")]
    [InlineData("1.5m", "00:01:30")]
    [InlineData("2h", "02:00:00")]
    [InlineData("1d", "1.00:00:00")]
    [InlineData("1.00:00:00", "1.00:00:00")]
    [InlineData("-00:00:00.001", "-00:00:00.001")]
    public void AddIoTAuditClient_TimeWithItsUnit_IsRead(string text, string time) =>
        Assert.Equal(
            TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture),
            Bind(("OperationTimeout", text)).OperationTimeout);

    [Theory]
    [InlineData("fixed", PacingMode.Fixed)]
    [InlineData("Off", PacingMode.Off)]
    [InlineData("ADAPTIVE", PacingMode.Adaptive)]
    public void AddIoTAuditClient_OneNameOfAMode_IsRead(string text, PacingMode mode) =>
        Assert.Equal(mode, Bind(("Pacing:Mode", text)).Pacing.Mode);

    [Fact]
    public void AddIoTAuditClient_EveryRate_IsReadIntoItsOwnProperty()
    {
        var options = Bind([.. Rates.Select((rate, index) => (rate, $"{index + 0.5}"))]);

        Assert.Equal(
            Rates.Select((_, index) => index + 0.5),
            Rates.Select(rate => typeof(PacingOptions).GetProperty(rate["Pacing:".Length..])!.GetValue(options.Pacing)).Cast<double>());
    }

    [Fact]
    public void AddIoTAuditClient_NullOfJson_LeavesTheDefault()
    {
        var options = Bind([.. Values.Append("Pacing").Select(value => (value, (string)null!))]);

        Assert.Equal((TimeSpan.FromSeconds(60), 4, null), (options.OperationTimeout, options.MaxAttempts, options.Region));
    }

    [Theory]
    [InlineData("https://h.example/audit?a=b#x")]
    [InlineData("https://user:secret@h.example/audit")]
    public void New_ServiceUrlWithMoreThanAPath_SaysWhatToWriteAndNoPassword(string url)
    {
        var services = new ServiceCollection().AddIoTAuditClient(options => options.ServiceUrl = new Uri(url)).Services;
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IAuditFindingClient>());

        Assert.Equal(
            "IoTAuditClientOptions.ServiceUrl has a user name, a query or a fragment, which are not sent: "
                + "write \"https://h.example/audit\".",
            exception.Message);
    }

    [Fact]
    public async Task StartAsync_SectionThatDoesNotExist_IsSaidOnceAsAWarning()
    {
        var logs = new FakeLogCollector();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<ILoggerFactory>(new LoggerFactory([new FakeLoggerProvider(logs)]));
        builder.Services.AddIoTAuditClient(builder.Configuration.GetSection("IotAudits"));
        using var host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);
        _ = host.Services.GetRequiredService<IAuditFindingClient>();

        var record = Assert.Single(logs.GetSnapshot(), record => record.Category == "IoTAuditClient.AuditFindingClient");
        Assert.Equal((LogLevel.Warning, 7), (record.Level, record.Id.Id));
        Assert.Contains("The configuration section IotAudits does not exist or is empty", record.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_KeyedClientWhoseSectionDoesNotExist_FailsTheHost()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddKeyedIoTAuditClient("prod-ap", builder.Configuration.GetSection("Accounts:prod-app"));
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith(
            "Accounts:prod-app does not exist or is empty, and nothing else tells which account and Region the client \"prod-ap\" asks.",
            exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Region")]
    [InlineData("AwsOptions")]
    [InlineData("KeyedAwsOptions")]
    [InlineData("IoTClient")]
    public void Resolve_KeyedClientWhoseSectionDoesNotExistButWhoseTargetIsKnown_IsMade(string target)
    {
        var services = new ServiceCollection();
        var builder = services.AddKeyedIoTAuditClient("eu", new ConfigurationBuilder().Build().GetSection("Accounts:eu"));
        _ = target switch
        {
            "Region" => services.Configure<IoTAuditClientOptions>("eu", options => options.Region = "eu-west-1"),
            "AwsOptions" => builder.UseAwsOptions(new AWSOptions()).Services,
            "KeyedAwsOptions" => services.AddKeyedSingleton("eu", new AWSOptions()),
            _ => services.AddKeyedSingleton("eu", new IoTMock().Object),
        };
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredKeyedService<IAuditFindingClient>("eu"));
    }

    private static IEnumerable<TheoryDataRow<string, string>> Cross(string[] keys, string[] values) =>
        keys.SelectMany(key => values.Select(value => new TheoryDataRow<string, string>(key, value)));

    private static IoTAuditClientOptions Bind(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(setting => KeyValuePair.Create($"App:IoTAudit:{setting.Key}".TrimEnd(':'), (string?)setting.Value)))
            .Build();
        using var provider = new ServiceCollection()
            .AddIoTAuditClient(configuration.GetSection("App:IoTAudit")).Services
            .BuildServiceProvider();
        return provider.GetRequiredService<IOptions<IoTAuditClientOptions>>().Value;
    }
}
