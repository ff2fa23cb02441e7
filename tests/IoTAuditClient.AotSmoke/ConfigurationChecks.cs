using System.Text;
using Amazon.IoT;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Polly;

namespace IoTAuditClient.AotSmoke;

/// <summary>Clients out of a configuration file, by the binding that is generated at build time.</summary>
internal static class ConfigurationChecks
{
    public static async Task RunAsync(Checks checks, EmulatedService service)
    {
        await checks.RunAsync("configuration: every setting of a section arrives", () => BindEverySettingAsync(service));
        await checks.RunAsync("configuration: a client by a section answers", () => DescribeAsync(service));
        await checks.RunAsync("configuration: keyed clients have their own settings", () => KeyedAsync(service));
        await checks.RunAsync(
            "configuration: a typo stops the host, with its full path",
            () => RefuseAsync("""{"IoTAudit":{"OperationTimeuot":"00:00:05"}}""", "IoTAudit:OperationTimeuot"));
        await checks.RunAsync(
            "configuration: so does one inside Pacing",
            () => RefuseAsync("""{"IoTAudit":{"Pacing":{"Mod":"Off"}}}""", "IoTAudit:Pacing:Mod"));
        await checks.RunAsync(
            "configuration: a value that cannot be read is named",
            () => RefuseAsync("""{"IoTAudit":{"MaxAttempts":"many"}}""", "IoTAudit:MaxAttempts"));
        await checks.RunAsync(
            "configuration: a value that breaks a rule is named",
            () => RefuseAsync("""{"IoTAudit":{"MaxAttempts":0}}""", "MaxAttempts"));
        await checks.RunAsync("registration: the section AWS is read as AddAWSService reads it", () => ReadAwsSectionAsync(service));
        await checks.RunAsync("registration: an IAmazonIoT of the app's own, and a pipeline of its own", () => UseOwnAsync(service));
    }

    private static Task BindEverySettingAsync(EmulatedService service)
    {
        var json = $$"""
            {
              "IoTAudit": {
                "OperationTimeout": "00:00:30",
                "AttemptTimeout": "00:00:05",
                "MaxAttempts": 2,
                "MaxResponseBytes": 1000000,
                "Region": "eu-west-1",
                "Profile": "audit",
                "ServiceUrl": "{{service.Emulator.ServiceUrl}}",
                "Pacing": { "Mode": "Fixed", "Rates": { "DescribeAuditFinding": 7.5, "ListAuditFindings": 2 } }
              }
            }
            """;
        using var provider = new ServiceCollection().AddIoTAuditClient(Section(json)).Services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<IoTAuditClientOptions>>().Value;

        Claim.Equal(
            (TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(5), 2, 1_000_000),
            (options.OperationTimeout, options.AttemptTimeout, options.MaxAttempts, options.MaxResponseBytes));
        Claim.Equal(("eu-west-1", "audit", service.Emulator.ServiceUrl), (options.Region, options.Profile, options.ServiceUrl));
        Claim.Equal(
            (PacingMode.Fixed, 7.5, 2),
            (options.Pacing.Mode, options.Pacing.Rates["DescribeAuditFinding"], options.Pacing.Rates["ListAuditFindings"]));
        return Task.CompletedTask;
    }

    private static async Task DescribeAsync(EmulatedService service)
    {
        var services = new ServiceCollection();
        services.AddIoTAuditClient(SectionFor(service, "us-east-1")).UseAwsOptions(EmulatedService.Credentials);
        await using var provider =
            services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        var id = service.Emulator.Findings.Generated.IdAt(7);

        Claim.Equal(id, (await provider.GetRequiredService<IAuditFindingClient>().DescribeAsync(id)).FindingId);
    }

    private static async Task KeyedAsync(EmulatedService service)
    {
        var services = new ServiceCollection();
        services.AddKeyedIoTAuditClient("eu", SectionFor(service, "eu-central-1")).UseAwsOptions(EmulatedService.Credentials);
        services.AddKeyedIoTAuditClient("us", SectionFor(service, "us-west-2")).UseAwsOptions(EmulatedService.Credentials);
        await using var provider = services.BuildServiceProvider();
        foreach (var (key, region) in new[] { ("eu", "eu-central-1"), ("us", "us-west-2") })
        {
            service.Emulator.Requests.Clear();

            await provider.GetRequiredKeyedService<IAuditFindingClient>(key).DescribeAsync(service.Emulator.Findings.Generated.IdAt(8));

            Claim.That(service.Emulator.Requests.Single().Headers["Authorization"].Contains($"/{region}/iot/", StringComparison.Ordinal));
        }
    }

    private static async Task RefuseAsync(string json, string named)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddIoTAuditClient(Section(json));
        using var host = builder.Build();

        var exception = await Claim.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Claim.That(exception.Message.Contains(named, StringComparison.Ordinal), exception.Message);
    }

    private static async Task ReadAwsSectionAsync(EmulatedService service)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(
            Configuration($$"""{ "AWS": { "AuthenticationRegion": "ap-south-1", "ServiceURL": "{{service.Emulator.ServiceUrl}}" } }"""));
        services.AddIoTAuditClient().UseAwsOptions(provider =>
        {
            var options = provider.GetRequiredService<IConfiguration>().GetAWSOptions();
            options.Credentials = EmulatedService.Credentials.Credentials;
            return options;
        });
        await using var provider = services.BuildServiceProvider();
        service.Emulator.Requests.Clear();

        await provider.GetRequiredService<IAuditFindingClient>().DescribeAsync(service.Emulator.Findings.Generated.IdAt(9));

        Claim.That(service.Emulator.Requests.Single().Headers["Authorization"].Contains("/ap-south-1/iot/", StringComparison.Ordinal));
    }

    private static async Task UseOwnAsync(EmulatedService service)
    {
        var configuration = new AmazonIoTConfig
        {
            ServiceURL = service.Emulator.ServiceUrl.ToString(),
            AuthenticationRegion = "us-east-1",
            MaxErrorRetry = 0,
        };
        var services = new ServiceCollection();
        services.AddIoTAuditClient()
            .UseIoTClient(_ => new AmazonIoTClient(EmulatedService.Credentials.Credentials, configuration))
            .UsePipeline(pipeline => pipeline.AddTimeout(TimeSpan.FromSeconds(10)));
        await using var provider = services.BuildServiceProvider();
        var id = service.Emulator.Findings.Generated.IdAt(10);

        Claim.Equal(id, (await provider.GetRequiredService<IAuditFindingClient>().DescribeAsync(id)).FindingId);
    }

    private static IConfigurationSection SectionFor(EmulatedService service, string region) =>
        Section($$"""{ "IoTAudit": { "Region": "{{region}}", "ServiceUrl": "{{service.Emulator.ServiceUrl}}" } }""");

    private static IConfigurationSection Section(string json) => Configuration(json).GetSection("IoTAudit");

    private static IConfigurationRoot Configuration(string json) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();
}
