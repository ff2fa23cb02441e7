using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.DependencyInjection;

/// <summary>Accounts of a configuration section, and the factory that finds their clients.</summary>
public sealed class AccountsTests
{
    private const string Role = "arn:aws:iam::111122223333:role/audit-reader";

    [Fact]
    public void AddIoTAuditAccounts_ChildSections_AreKeyedClientsWithSettingsOfTheirOwn()
    {
        using var provider = Build(
            ("prod-eu:Region", "eu-west-1"), ("prod-eu:RoleArn", Role), ("prod-eu:RoleSessionName", "nightly"),
            ("prod-eu:ExternalId", "team-7"), ("prod-us:Region", "us-east-1"), ("prod-us:MaxAttempts", "7"));
        var options = provider.GetRequiredService<IOptionsMonitor<IoTAuditClientOptions>>();

        Assert.NotSame(
            provider.GetRequiredKeyedService<IAuditFindingClient>("prod-eu"),
            provider.GetRequiredKeyedService<IAuditFindingClient>("prod-us"));
        var (europe, america) = (options.Get("prod-eu"), options.Get("prod-us"));
        Assert.Equal(("eu-west-1", Role, "nightly", "team-7"), (europe.Region, europe.RoleArn, europe.RoleSessionName, europe.ExternalId));
        Assert.Equal(("us-east-1", 7, null), (america.Region, america.MaxAttempts, america.RoleArn));
    }

    [Fact]
    public void Get_NameOfAnAccount_HasItsFourClientsAndWhatIsKnownOfIt()
    {
        using var provider = Build(("prod-eu:Region", "eu-west-1"), ("prod-eu:RoleArn", Role), ("dev:Profile", "dev"));
        var factory = provider.GetRequiredService<IAuditClientFactory>();

        var clients = factory.Get("prod-eu");

        Assert.Equal(("prod-eu", "eu-west-1", "111122223333"), (clients.Name, clients.Region, clients.AccountId));
        Assert.Same(provider.GetRequiredKeyedService<IAuditFindingClient>("prod-eu"), clients.Findings);
        Assert.Same(provider.GetRequiredKeyedService<IAuditTaskClient>("prod-eu"), clients.Audits);
        Assert.Same(provider.GetRequiredKeyedService<IAuditSuppressionClient>("prod-eu"), clients.Suppressions);
        Assert.Same(provider.GetRequiredKeyedService<IAuditMitigationClient>("prod-eu"), clients.Mitigations);
        Assert.Same(clients, factory.Get("PROD-EU"));
        Assert.Equal((null, null), (factory.Get("dev").Region, factory.Get("dev").AccountId));
    }

    [Fact]
    public void Names_OfSectionAndSingleRegistrations_AreAllKeysOnce()
    {
        var services = new ServiceCollection();
        services.AddIoTAuditClient();
        services.AddKeyedIoTAuditClient("single", options => options.Region = "eu-north-1");
        services.AddIoTAuditAccounts(Section(("b:Region", "eu-west-1"), ("a:Region", "us-east-1")));
        services.AddKeyedIoTAuditClient("a", options => options.MaxAttempts = 2);
        using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IAuditClientFactory>();

        Assert.Equal(["single", "a", "b"], factory.Names);
        Assert.Equal(factory.Names, factory.GetAll().Select(clients => clients.Name));
        Assert.Equal(2, provider.GetRequiredService<IOptionsMonitor<IoTAuditClientOptions>>().Get("a").MaxAttempts);
    }

    [Fact]
    public void TryGet_ClientOfTheAppUnderTheKey_IsThatOne()
    {
        var fake = Mock.Of<IAuditFindingClient>();
        var services = new ServiceCollection().AddKeyedSingleton("prod", fake);
        services.AddKeyedIoTAuditClient("prod");
        using var provider = services.BuildServiceProvider();

        Assert.True(provider.GetRequiredService<IAuditClientFactory>().TryGet("prod", out var clients));
        Assert.Same(fake, clients.Findings);
    }

    [Fact]
    public void Get_UnknownName_IsRefusedWithTheNamesThatThereAre()
    {
        using var provider = Build(("prod-eu:Region", "eu-west-1"), ("prod-us:Region", "us-east-1"));
        var factory = provider.GetRequiredService<IAuditClientFactory>();

        var exception = Assert.Throws<ArgumentException>(() => factory.Get("prod\u001b"));

        Assert.Contains("no clients named \"prod\\u001B\": the names are prod-eu, prod-us.", exception.Message, StringComparison.Ordinal);
        Assert.False(factory.TryGet("", out var none));
        Assert.Null(none);
        Assert.Throws<ArgumentNullException>(() => factory.TryGet(null!, out _));
    }

    [Theory]
    [InlineData("prod:RoleArn", "reader", "IoTAudit:Accounts:prod:RoleArn is \"reader\"")]
    [InlineData("prod:ExternalId", "#1", "IoTAudit:Accounts:prod:ExternalId is \"#1\"")]
    [InlineData("prod:RoleSessionName", "x", "IoTAudit:Accounts:prod:RoleSessionName is \"x\"")]
    [InlineData("prod:RoleARNs", Role, "IoTAudit:Accounts:prod:RoleARNs is not a setting")]
    [InlineData("prod:RoleArn:0", Role, "IoTAudit:Accounts:prod:RoleArn is a section")]
    [InlineData("prod:Region", "Europe", "IoTAudit:Accounts:prod:Region is \"Europe\"")]
    [InlineData("other", "eu-west-1", "IoTAudit:Accounts:other is \"eu-west-1\", but it takes a section")]
    public async Task StartAsync_SettingOfAnAccountThatIsNone_IsRefusedWithItsFullPath(string key, string value, string expected)
    {
        var exception = await StartAsync(services =>
            services.AddIoTAuditAccounts(Section(("prod:Profile", "p"), (key, value))));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "IoTAudit:Accounts does not exist or is empty")]
    [InlineData("", "eu-west-1", "IoTAudit:Accounts is \"eu-west-1\", but it takes a section with one section for each account.")]
    [InlineData("prod", null, "IoTAudit:Accounts:prod does not exist or is empty")]
    public async Task StartAsync_SectionWithoutAnAccount_IsRefused(string? key, string? value, string expected)
    {
        var exception = await StartAsync(services => services.AddIoTAuditAccounts(key is null ? Section() : Section((key, value))));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_AccountThatCameAfterTheRegistration_IsRefused()
    {
        var configuration = new ConfigurationManager { ["IoTAudit:Accounts:a:Region"] = "eu-west-1" };

        var exception = await StartAsync(services =>
        {
            services.AddIoTAuditAccounts(configuration.GetSection("IoTAudit:Accounts"));
            configuration["IoTAudit:Accounts:late:Region"] = "us-east-1";
        });

        Assert.Contains("IoTAudit:Accounts:late came into the configuration after", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_NamesThatDifferInCaseOnly_AreRefused()
    {
        var exception = await StartAsync(services =>
        {
            services.AddKeyedIoTAuditClient("Prod", options => options.Region = "eu-west-1");
            services.AddIoTAuditAccounts(Section(("prod:Region", "us-east-1")));
        });

        Assert.Contains("\"Prod\" and \"prod\" have names that differ in case only", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddIoTAuditAccounts_Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddIoTAuditAccounts(null!));
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddIoTAuditAccounts(Section()));
    }

    [Fact]
    public async Task DescribeAsync_RoleWithoutThePackageForIt_IsAnErrorOfConfigurationThatNamesThePackage()
    {
        // This project has no AWSSDK.SecurityToken.
        var services = new ServiceCollection();
        services.AddKeyedIoTAuditClient("prod", options => (options.Region, options.RoleArn) = ("eu-west-1", Role))
            .UseAwsOptions(new AWSOptions { Credentials = new BasicAWSCredentials("key", "secret") });
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IAuditClientFactory>().Get("prod").Findings;

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(
            () => client.DescribeAsync("f-1", TestContext.Current.CancellationToken));

        Assert.Contains("Add the package AWSSDK.SecurityToken to the app", exception.Message, StringComparison.Ordinal);
        Assert.Equal("prod", exception.Client);
    }

    private static IConfigurationSection Section(params (string Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(
            setting => KeyValuePair.Create($"IoTAudit:Accounts:{setting.Key}".TrimEnd(':'), setting.Value)))
        .Build()
        .GetSection("IoTAudit:Accounts");

    private static ServiceProvider Build(params (string Key, string? Value)[] settings) =>
        new ServiceCollection().AddIoTAuditAccounts(Section(settings)).BuildServiceProvider();

    private static async Task<OptionsValidationException> StartAsync(Action<IServiceCollection> register)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        register(builder.Services);
        using var host = builder.Build();
        var exception = await Record.ExceptionAsync(() => host.StartAsync(TestContext.Current.CancellationToken));
        return Assert.IsType<OptionsValidationException>(exception is AggregateException several ? several.InnerExceptions[0] : exception);
    }
}
