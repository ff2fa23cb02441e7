using System.Diagnostics.Metrics;
using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SecurityToken.Model;
using IoTAuditClient.Emulator;
using IoTAuditClient.Sdk.Roles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Accounts;

/// <summary>Accounts of a configuration over HTTP: an emulator is an account, and a server of the test's is STS.</summary>
[Collection(nameof(StsVariable))]
public sealed class AccountTests
{
    private const string Europe = "arn:aws:iam::111122223333:role/europe";
    private const string America = "arn:aws:iam::444455556666:role/path/america";
    private const string Unknown = "arn:aws:iam::777788889999:role/unknown";

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DescribeAsync_AccountsWithRoles_AssumeEachInItsRegionAndSignWithItsKeys()
    {
        await using var sts = await StsServer.StartAsync();
        (sts.Roles[Europe], sts.Roles[America]) = ("team-7", null);
        await using var europe = await StartAsync();
        await using var america = await StartAsync();
        await using var provider = Provide(
            ("eu", europe, "eu-west-1", new() { ["RoleArn"] = Europe, ["RoleSessionName"] = "nightly", ["ExternalId"] = "team-7" }),
            ("us", america, "us-west-2", new() { ["RoleArn"] = America }));
        var factory = provider.GetRequiredService<IAuditClientFactory>();

        foreach (var clients in factory.GetAll())
        {
            await clients.Findings.DescribeAsync(europe.Findings.Generated.IdAt(0), Token);
            await clients.Findings.DescribeAsync(europe.Findings.Generated.IdAt(1), Token);
        }

        Assert.Equal(
            [
                new RoleQuestion("eu-west-1", "AKIDSOURCE", Europe, "nightly", "team-7"),
                new RoleQuestion("us-west-2", "AKIDSOURCE", America, "IoTAuditClient", null),
            ],
            sts.Questions);
        AssertSignedWith("ASIAEUROPE", europe);
        AssertSignedWith("ASIAAMERICA", america);
        Assert.Equal((2, 2), (europe.Requests.Count, america.Requests.Count));
    }

    [Fact]
    public async Task DescribeAsync_KeysThatEndSoon_AreAskedForAgainInTheSameRegion()
    {
        await using var sts = await StsServer.StartAsync();
        (sts.Roles[Europe], sts.Lifetime) = (null, TimeSpan.FromMinutes(5));
        await using var account = await StartAsync();
        await using var provider = Provide(("eu", account, "eu-west-1", new() { ["RoleArn"] = Europe }));
        var findings = provider.GetRequiredKeyedService<IAuditFindingClient>("eu");

        await findings.DescribeAsync(account.Findings.Generated.IdAt(0), Token);
        await findings.DescribeAsync(account.Findings.Generated.IdAt(1), Token);

        // The AWS SDK asks a quarter of an hour before the end, beside the call.
        await sts.Asked.WaitAsync(Token);
        await sts.Asked.WaitAsync(Token);
        Assert.All(sts.Questions, question => Assert.Equal("eu-west-1", question.Region));
    }

    [Fact]
    public async Task DescribeAsync_RoleOfTheClientWithoutKey_IsAssumedToo()
    {
        await using var sts = await StsServer.StartAsync();
        sts.Roles[Europe] = null;
        await using var account = await StartAsync();
        var services = new ServiceCollection().AddSingleton(Source());
        services.AddIoTAuditClient(options =>
            (options.ServiceUrl, options.Region, options.RoleArn) = (account.ServiceUrl, "eu-central-1", Europe));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IAuditFindingClient>().DescribeAsync(account.Findings.Generated.IdAt(0), Token);

        Assert.Equal("eu-central-1", Assert.Single(sts.Questions).Region);
        AssertSignedWith("ASIAEUROPE", account);
    }

    [Theory]
    [InlineData(Unknown, null)]
    [InlineData(Europe, "another-team")]
    public async Task DescribeAsync_RoleThatIsDenied_IsAnErrorOfCredentialsThatNamesClientAndRole(string role, string? externalId)
    {
        await using var sts = await StsServer.StartAsync();
        sts.Roles[Europe] = "team-7";
        await using var account = await StartAsync();
        await using var provider = Provide(("eu", account, "eu-west-1", new() { ["RoleArn"] = role, ["ExternalId"] = externalId }));
        var findings = provider.GetRequiredKeyedService<IAuditFindingClient>("eu");

        var exception = await Assert.ThrowsAsync<AuditCredentialsException>(() => findings.DescribeAsync("f-1", Token));

        Assert.Equal(("eu", "AccessDenied", false), (exception.Client, exception.ErrorCode, exception.IsTransient));
        Assert.Contains($"the role {role} could not be assumed", exception.Message, StringComparison.Ordinal);
        Assert.Contains("is not authorized to perform: sts:AssumeRole", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Allow sts:AssumeRole", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, account.Requests.Received);
    }

    [Fact]
    public async Task ListLatestAcrossAsync_SomeAccountsFail_TellsEachApartAndListsTheOthersWhole()
    {
        await using var sts = await StsServer.StartAsync();
        (sts.Roles[Europe], sts.Roles[America]) = (null, null);
        await using var europe = await StartAsync(findings: 600);
        await using var america = await StartAsync(findings: 300);
        await using var idle = await StartAsync(findings: 0);
        america.Faults.Add(AuditFault.Throttle().For("ListAuditFindings").Always());
        using var metrics = new CallsByClient();
        var services = new ServiceCollection().AddSingleton(Source());
        services.AddIoTAuditAccounts(Section(
            ("eu", europe, "eu-west-1", new() { ["RoleArn"] = Europe }), ("us", america, "us-east-1", new() { ["RoleArn"] = America }),
            ("idle", idle, "eu-north-1", []), ("denied", europe, "eu-west-1", new() { ["RoleArn"] = Unknown })));
        services.AddKeyedIoTAuditClient("us").UsePipeline(_ => { });
        await using var provider = services.BuildServiceProvider();
        var items = await provider.GetRequiredService<IAuditClientFactory>().GetAll()
            .ListLatestAcrossAsync(new LatestAuditOptions { TimeProvider = Clock }, cancellationToken: Token)
            .ToListAsync(Token);

        var listed = items.Where(item => item.IsFinding).ToList();
        var complete = Assert.Single(items, item => item.Status == AuditAcrossStatus.Complete);
        Assert.Equal(new AuditOrigin { Client = "eu", Region = "eu-west-1", AccountId = "111122223333" }, complete.Origin);
        Assert.All(listed, item => Assert.Equal((complete.Origin, complete.Audit!.TaskId), (item.Origin, item.Finding!.TaskId)));
        var alone = await provider.GetRequiredKeyedService<IAuditFindingClient>("eu")
            .ListAsync(AuditFindingQuery.ForTask(complete.Audit!.TaskId!), Token).ToListAsync(Token);
        Assert.NotEmpty(alone);
        Assert.Equal(alone, listed.Select(item => item.Finding!));
        Assert.Equal("idle", Assert.Single(items, item => item.Status == AuditAcrossStatus.NoAudit).Origin.Client);
        var failures = items.Where(item => item.IsFailed).ToDictionary(item => item.Origin.Client, item => item.Exception);
        Assert.Equal(2, failures.Count);
        Assert.Equal("denied", Assert.IsType<AuditCredentialsException>(failures["denied"]).Client);
        var throttled = Assert.IsType<AuditThrottledException>(failures["us"]);
        Assert.Equal(("us", "us-east-1", america.ServiceUrl), (throttled.Client, throttled.Region, throttled.Endpoint));
        Assert.Equal(["denied", "eu", "idle", "us"], metrics.Clients.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("eu-west-1", "https://sts.eu-west-1.amazonaws.com/")]
    [InlineData("us-east-1", "https://sts.us-east-1.amazonaws.com/")]
    [InlineData("cn-north-1", "https://sts.cn-north-1.amazonaws.com.cn/")]
    [InlineData("us-gov-west-1", "https://sts.us-gov-west-1.amazonaws.com/")]
    public void ConfigFor_RegionOfTheClient_IsTheRegionalEndpointOfSts(string region, string endpoint)
    {
        var config = StsClient.ConfigFor(region, new AmazonIoTConfig());

        Assert.Equal(
            endpoint, config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new AssumeRoleRequest())).URL);
    }

    [Fact]
    public void ConfigFor_ClientWithAProxy_AsksStsThroughItToo()
    {
        var config = StsClient.ConfigFor("eu-west-1", new AmazonIoTConfig { ProxyHost = "proxy.example", ProxyPort = 3128 });

        Assert.Equal(new Uri("http://proxy.example:3128"), config.GetWebProxy()!.GetProxy(new Uri("https://sts.eu-west-1.amazonaws.com")));
    }

    private static void AssertSignedWith(string key, AuditEmulator account) => Assert.All(
        account.Requests, request => Assert.Contains($"Credential={key}/", request.Headers["Authorization"], StringComparison.Ordinal));

    private static AWSOptions Source() => new() { Credentials = new BasicAWSCredentials("AKIDSOURCE", "secret-of-the-source") };

    private static Task<AuditEmulator> StartAsync(int findings = 5) =>
        AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = findings, TimeProvider = Clock }, Token);

    private static ServiceProvider Provide(
        params (string Name, AuditEmulator Service, string Region, Dictionary<string, string?> Settings)[] accounts) =>
        new ServiceCollection().AddSingleton(Source()).AddIoTAuditAccounts(Section(accounts)).BuildServiceProvider();

    private static IConfigurationSection Section(
        params (string Name, AuditEmulator Service, string Region, Dictionary<string, string?> Settings)[] accounts) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(accounts.SelectMany(account => account.Settings
                .Append(new("Region", account.Region))
                .Append(new("ServiceUrl", account.Service.ServiceUrl.AbsoluteUri))
                .Select(setting => KeyValuePair.Create($"Accounts:{account.Name}:{setting.Key}", setting.Value))))
            .Build()
            .GetSection("Accounts");

    /// <summary>The names of the clients that calls were measured of.</summary>
    private sealed class CallsByClient : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly HashSet<string> _clients = [];

        public CallsByClient()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == IoTAuditClientTelemetry.OperationDuration)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
            {
                foreach (var tag in tags)
                {
                    if (tag is { Key: "iot_audit.client", Value: string client })
                    {
                        lock (_clients)
                        {
                            _clients.Add(client);
                        }
                    }
                }
            });
            _listener.Start();
        }

        public IReadOnlyCollection<string> Clients => _clients;

        public void Dispose() => _listener.Dispose();
    }
}
