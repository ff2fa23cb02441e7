using System.Net;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class AuditEmulatorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_Always_ListensOnLoopbackOnly()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);

        Assert.Equal(("http", "127.0.0.1"), (emulator.ServiceUrl.Scheme, emulator.ServiceUrl.Host));
        Assert.NotEqual(0, emulator.ServiceUrl.Port);
    }

    [Fact]
    public async Task Start_Twice_GivesTwoThatKnowNothingOfEachOther()
    {
        await using var first = await AuditEmulator.StartAsync(cancellationToken: Token);
        await using var second = await AuditEmulator.StartAsync(cancellationToken: Token);
        first.Findings.Add(new EmulatedFinding("a"));

        Assert.Equal(200, (await Answer.ToAsync(Signed.Describe(first, "a"))).Status);
        Assert.Equal(404, (await Answer.ToAsync(Signed.Describe(second, "a"))).Status);
        Assert.Equal((1, 1), (first.Requests.Count, second.Requests.Count));
    }

    [Fact]
    public async Task Start_OnAPortInUse_Throws()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);

        await Assert.ThrowsAsync<IOException>(
            () => AuditEmulator.StartAsync(new AuditEmulatorOptions { Port = emulator.ServiceUrl.Port }, Token));
    }

    [Fact]
    public async Task Dispose_Twice_EndsTheServer()
    {
        var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);

        await emulator.DisposeAsync();
        await emulator.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => Answer.ToAsync(Signed.Describe(emulator, "a")));
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "audit/findings")]
    [InlineData("GET", "audit/findings/a/b")]
    [InlineData("DELETE", "audit/findings/a")]
    [InlineData("POST", "audit/relatedResources")]
    [InlineData("GET", "audit/suppressions/list")]
    public async Task Request_ToAnotherRoute_IsUnknownOperation(string method, string path)
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);

        var answer = await Answer.ToAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(emulator.ServiceUrl, path)));

        Assert.Equal((404, "UnknownOperationException"), (answer.Status, answer.ErrorType));
        Assert.Contains($"{method} /{path} is no operation of this emulator", answer.Message);
        Assert.Null(Assert.Single(emulator.Requests).Operation);
    }

    [Fact]
    public async Task Request_OverHttp2_IsAnsweredInHttp11()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        var request = Signed.Describe(emulator, "a");
        request.Version = HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;

        Assert.Equal(HttpVersion.Version11, (await Answer.ToAsync(request)).Response.Version);
    }

    public static TheoryData<string, AuditEmulatorOptions> BadOptions
    {
        get
        {
            var withoutNames = new AuditEmulatorOptions();
            withoutNames.SigningNames.Clear();
            return new TheoryData<string, AuditEmulatorOptions>
            {
                { "GeneratedFindings is '-1'", new AuditEmulatorOptions { GeneratedFindings = -1 } },
                { "AccountId is '12'", new AuditEmulatorOptions { AccountId = "12" } },
                { "Region is ''", new AuditEmulatorOptions { Region = "" } },
                { "Port is '65536'", new AuditEmulatorOptions { Port = 65_536 } },
                { "RequestLogCapacity is '0'", new AuditEmulatorOptions { RequestLogCapacity = 0 } },
                { "PageTokenLifetime is '00:00:00'", new AuditEmulatorOptions { PageTokenLifetime = TimeSpan.Zero } },
                { "TimeProvider is 'null'", new AuditEmulatorOptions { TimeProvider = null! } },
                { "SigningNames is 'empty'", withoutNames },
            };
        }
    }

    [Theory]
    [MemberData(nameof(BadOptions), DisableDiscoveryEnumeration = true)]
    public async Task Start_WithAnOptionOutsideItsRange_NamesOptionValueAndRule(string message, AuditEmulatorOptions options)
    {
        var problem = await Assert.ThrowsAsync<ArgumentException>(() => AuditEmulator.StartAsync(options, Token));

        Assert.StartsWith("AuditEmulatorOptions." + message, problem.Message);
        Assert.Contains("It takes", problem.Message);
    }

    [Fact]
    public async Task Start_WithAQuotaForAnUnknownOperation_Throws()
    {
        var options = new AuditEmulatorOptions { Quotas = { ["Describe"] = new AuditQuota(1, 1) } };

        Assert.Contains(
            "'Describe' is not an operation",
            (await Assert.ThrowsAsync<ArgumentException>(() => AuditEmulator.StartAsync(options, Token))).Message);
    }
}
