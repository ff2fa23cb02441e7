using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace IoTAuditClient.Tests.DependencyInjection;

public sealed class ConfigurationTests
{
    [Fact]
    public void AddIoTAuditClient_Section_SetsEveryOption()
    {
        var options = Bind(
            ("OperationTimeout", "00:02:00"), ("AttemptTimeout", "00:00:05"), ("MaxAttempts", "7"), ("MaxResponseBytes", "4096"),
            ("Region", "eu-west-1"), ("Profile", "audit"), ("ServiceUrl", "http://127.0.0.1:5000"));

        Assert.Equal(TimeSpan.FromMinutes(2), options.OperationTimeout);
        Assert.Equal(TimeSpan.FromSeconds(5), options.AttemptTimeout);
        Assert.Equal(7, options.MaxAttempts);
        Assert.Equal(4096, options.MaxResponseBytes);
        Assert.Equal("eu-west-1", options.Region);
        Assert.Equal("audit", options.Profile);
        Assert.Equal(new Uri("http://127.0.0.1:5000"), options.ServiceUrl);
    }

    [Fact]
    public void AddIoTAuditClient_EveryOption_IsAKeyOfTheSection()
    {
        // A new option must be added to the keys, else its key is refused as a typo.
        foreach (var property in typeof(IoTAuditClientOptions).GetProperties())
        {
            var exception = Record.Exception(() => Bind((property.Name, "not a value")));
            Assert.DoesNotContain("is not a setting", exception?.Message ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AddIoTAuditClient_NothingConfigured_HasTheDefaults()
    {
        var options = Bind();

        Assert.Equal(TimeSpan.FromSeconds(60), options.OperationTimeout);
        Assert.Equal(TimeSpan.FromSeconds(10), options.AttemptTimeout);
        Assert.Equal(4, options.MaxAttempts);
        Assert.Equal(33_554_432, options.MaxResponseBytes);
        Assert.Null(options.Region);
        Assert.Null(options.Profile);
        Assert.Null(options.ServiceUrl);
    }

    [Theory]
    [InlineData("OperationTimout", "00:01:00", "App:IoTAudit:OperationTimout", "is not a setting")]
    [InlineData("Pacing:Typo", "1", "App:IoTAudit:Pacing", "is not a setting")]
    [InlineData("Pacing:Mode", "Fast", "App:IoTAudit:Pacing:Mode", "\"Fast\": it takes Adaptive, Fixed or Off.")]
    [InlineData("Pacing:Mode", "7", "App:IoTAudit:Pacing:Mode", "\"7\": it takes Adaptive, Fixed or Off.")]
    [InlineData("OperationTimeout", "00:00:05", "App:IoTAudit:OperationTimeout", "AttemptTimeout is 00:00:10, which is its default")]
    [InlineData("OperationTimeout", "soon", "App:IoTAudit:OperationTimeout", "\"soon\"")]
    [InlineData("MaxAttempts", "four", "App:IoTAudit:MaxAttempts", "\"four\"")]
    [InlineData("OperationTimeout", "-00:00:05", "App:IoTAudit:OperationTimeout", "-00:00:05")]
    [InlineData("OperationTimeout", "60", "App:IoTAudit:OperationTimeout", "\"60\": it takes a time with its unit")]
    [InlineData("AttemptTimeout", "00:00:00", "App:IoTAudit:AttemptTimeout", "00:00:00")]
    [InlineData("MaxAttempts", "0", "App:IoTAudit:MaxAttempts", "is 0")]
    [InlineData("MaxAttempts", "101", "App:IoTAudit:MaxAttempts", "is 101")]
    [InlineData("MaxResponseBytes", "1", "App:IoTAudit:MaxResponseBytes", "is 1")]
    [InlineData("MaxResponseBytes", "2000000000", "App:IoTAudit:MaxResponseBytes", "is 2000000000")]
    [InlineData("Region", "evil.example#", "App:IoTAudit:Region", "\"evil.example#\"")]
    [InlineData("Region", "", "App:IoTAudit:Region", "\"\"")]
    [InlineData("Profile", " ", "App:IoTAudit:Profile", "\" \"")]
    [InlineData("ServiceUrl", "ftp://x", "App:IoTAudit:ServiceUrl", "\"ftp://x\"")]
    [InlineData("ServiceUrl", "relative/path", "App:IoTAudit:ServiceUrl", "\"relative/path\"")]
    public void AddIoTAuditClient_BadSetting_NamesFullPathAndValue(string key, string value, string path, string shown)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Bind((key, value)));

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Contains(shown, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddKeyedIoTAuditClient_Section_SetsItsOptionsAlone()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Eu:MaxAttempts", "7")]).Build();
        using var provider = new ServiceCollection()
            .AddKeyedIoTAuditClient("eu", configuration.GetSection("Eu")).Services
            .BuildServiceProvider();
        var options = provider.GetRequiredService<IOptionsMonitor<IoTAuditClientOptions>>();

        Assert.Equal(7, options.Get("eu").MaxAttempts);
        Assert.Equal(4, options.Get("us").MaxAttempts);
    }

    [Fact]
    public void AddIoTAuditClient_NullSectionOrSettings_Throws()
    {
        Assert.Throws<ArgumentNullException>("section", () => new ServiceCollection().AddIoTAuditClient((IConfigurationSection)null!));
        Assert.Throws<ArgumentNullException>(
            "configure",
            () => new ServiceCollection().AddIoTAuditClient((Action<IoTAuditClientOptions>)null!));
        Assert.Throws<ArgumentNullException>(
            "section",
            () => new ServiceCollection().AddKeyedIoTAuditClient("eu", (IConfigurationSection)null!));
        Assert.Throws<ArgumentNullException>(
            "configure",
            () => new ServiceCollection().AddKeyedIoTAuditClient("eu", (Action<IoTAuditClientOptions>)null!));
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddIoTAuditClient());
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddKeyedIoTAuditClient("eu"));
    }

    [Theory]
    [InlineData(
        "OperationTimout", "00:01:00",
        "App:IoTAudit:OperationTimout is not a setting. The settings of App:IoTAudit are OperationTimeout, AttemptTimeout, MaxAttempts, "
            + "MaxResponseBytes, Pacing, Region, Profile, ServiceUrl, RoleArn, RoleSessionName, ExternalId.")]
    [InlineData(
        "Pacing:Typo", "1",
        "App:IoTAudit:Pacing:Typo is not a setting. The settings of App:IoTAudit:Pacing are Mode, Rates.")]
    [InlineData(
        "Pacing:Rates:DescribeAuditFindings", "1",
        "App:IoTAudit:Pacing:Rates:DescribeAuditFindings is not a setting. "
            + "The settings of App:IoTAudit:Pacing:Rates are DescribeAuditFinding, "
        + "ListAuditFindings, ListRelatedResourcesForAuditFinding, DescribeAuditTask, ListAuditTasks, StartOnDemandAuditTask, "
        + "CancelAuditTask, "
        + "DescribeAccountAuditConfiguration, ListScheduledAudits, "
        + "CreateAuditSuppression, DescribeAuditSuppression, UpdateAuditSuppression, "
        + "DeleteAuditSuppression, ListAuditSuppressions, StartAuditMitigationActionsTask, DescribeAuditMitigationActionsTask, "
        + "ListAuditMitigationActionsTasks, ListAuditMitigationActionsExecutions, CancelAuditMitigationActionsTask, "
        + "ListMitigationActions, DescribeMitigationAction.")]
    [InlineData(
        "MaxAttempts", "fo\nur",
        "App:IoTAudit:MaxAttempts is \"fo\\u000Aur\": it takes a whole number in digits.")]
    [InlineData(
        "Pacing:Mode", "Slow",
        "App:IoTAudit:Pacing:Mode is \"Slow\": it takes Adaptive, Fixed or Off.")]
    [InlineData(
        "Pacing:Rates:ListAuditFindings", "0", "App:IoTAudit:Pacing:Rates:ListAuditFindings is 0: it takes 0.001 to 10000 calls a second.")]
    public void AddIoTAuditClient_BadSetting_SaysAllOfIt(string key, string value, string message) =>
        Assert.Equal(message, Assert.Throws<OptionsValidationException>(() => Bind((key, value))).Message);

    [Theory]
    [InlineData("Base:MaxAttempts", "Base:MaxAttempts is 0")]
    [InlineData("Override:MaxAttempts", "Override:MaxAttempts is 0")]
    [InlineData(null, "Override:MaxAttempts is 0")]
    public void AddIoTAuditClient_BadSettingOfTwoSections_NamesTheOneThatHasItElseTheLast(string? key, string message)
    {
        var settings = new Dictionary<string, string?> { ["Base:MaxResponseBytes"] = "4096", ["Override:MaxResponseBytes"] = "8192" };
        if (key is not null)
        {
            settings[key] = "0";
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddIoTAuditClient(configuration.GetSection("Base"));
        services.AddIoTAuditClient(configuration.GetSection("Override"));
        services.AddIoTAuditClient(options => options.MaxAttempts = key is null ? 0 : options.MaxAttempts);
        using var provider = services.BuildServiceProvider();

        var exception =
            Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<IoTAuditClientOptions>>().Value);

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_NothingWrong_Succeeds()
    {
        using var provider = new ServiceCollection().AddIoTAuditClient().Services.BuildServiceProvider();

        Assert.All(
            provider.GetServices<IValidateOptions<IoTAuditClientOptions>>(),
            validator =>
                Assert.True(validator.Validate(Microsoft.Extensions.Options.Options.DefaultName, new IoTAuditClientOptions()).Succeeded));
    }

    [Fact]
    public void AddIoTAuditClient_AttemptLongerThanOperation_NamesBothPathsAndBothValues()
    {
        var exception =
            Assert.Throws<OptionsValidationException>(() => Bind(("AttemptTimeout", "00:01:30"), ("OperationTimeout", "00:01:00")));

        foreach (var text in new[] { "App:IoTAudit:AttemptTimeout", "00:01:30", "App:IoTAudit:OperationTimeout", "00:01:00" })
        {
            Assert.Contains(text, exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task StartAsync_BadSetting_FailsTheHost()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddKeyedIoTAuditClient("eu", options => options.MaxAttempts = -1);
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("IoTAuditClientOptions.MaxAttempts is -1", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddIoTAuditClient_RateOfTheSection_IsSetByItsNameInAnyCase()
    {
        var rates = Bind(("Pacing:Rates:listaudittasks", "2.5")).Pacing.Rates;

        Assert.Equal((2.5, 25.0), (rates["ListAuditTasks"], rates["DescribeAuditTask"]));
        Assert.Equal(21, rates.Count);
    }

    private static IoTAuditClientOptions Bind(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"App:IoTAudit:{setting.Key}", (string?)setting.Value)))
            .Build();
        using var provider = new ServiceCollection()
            .AddIoTAuditClient(configuration.GetSection("App:IoTAudit")).Services
            .BuildServiceProvider();
        return provider.GetRequiredService<IOptions<IoTAuditClientOptions>>().Value;
    }
}
