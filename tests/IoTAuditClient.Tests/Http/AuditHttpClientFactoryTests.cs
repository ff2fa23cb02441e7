using System.Diagnostics;
using System.Net;
using System.Reflection;
using Amazon.IoT;
using IoTAuditClient.Http;
using Xunit;

namespace IoTAuditClient.Tests.Http;

/// <summary>The SDK's settings of a connection, in the handler that makes it.</summary>
public sealed class AuditHttpClientFactoryTests
{
    [Fact]
    public void CreateHttpClient_NothingSet_LeavesLimitsToTheAttemptAndNothingToWhoeverRedirects()
    {
        var handler = HandlerOf(new AmazonIoTConfig(), out var client);

        Assert.Equal(Timeout.InfiniteTimeSpan, client.Timeout);
        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
        Assert.Equal(TimeSpan.FromMinutes(15), handler.PooledConnectionLifetime);
        Assert.True(handler.UseProxy);
        Assert.Null(handler.Proxy);
    }

    [Fact]
    public void CreateHttpClient_InsideASpan_SendsNoTraceHeaders()
    {
        using var span = new Activity("call").Start();
        var headers = new List<string>();

        HandlerOf(new AmazonIoTConfig(), out _).ActivityHeadersPropagator!.Inject(span, null, (_, name, _) => headers.Add(name));

        Assert.Empty(headers);
    }

    [Fact]
    public void CreateHttpClient_ConnectTimeout_IsTheHandlers() =>
        Assert.Equal(
            TimeSpan.FromSeconds(3),
            HandlerOf(new AmazonIoTConfig { ConnectTimeout = TimeSpan.FromSeconds(3) }, out _).ConnectTimeout);

    [Fact]
    public void CreateHttpClient_MaxConnectionsPerServer_IsTheHandlers() =>
        Assert.Equal(7, HandlerOf(new AmazonIoTConfig { MaxConnectionsPerServer = 7 }, out _).MaxConnectionsPerServer);

    [Fact]
    public void CreateHttpClient_ProxyWithCredentials_HasBoth()
    {
        var credentials = new NetworkCredential("user", "secret");
        var handler =
            HandlerOf(new AmazonIoTConfig { ProxyHost = "proxy.example", ProxyPort = 8080, ProxyCredentials = credentials }, out _);

        Assert.True(handler.UseProxy);
        Assert.Equal(new Uri("http://proxy.example:8080/"), handler.Proxy!.GetProxy(new Uri("https://iot.eu-west-1.amazonaws.com/")));
        Assert.Same(credentials, handler.Proxy.Credentials);
    }

    [Fact]
    public void CreateHttpClient_ProxyWithoutCredentials_HasNone()
    {
        var handler = HandlerOf(new AmazonIoTConfig { ProxyHost = "proxy.example", ProxyPort = 8080 }, out _);

        Assert.Null(handler.Proxy!.Credentials);
    }

    [Theory]
    [InlineData(null, "of the proxy")]
    [InlineData("of the client", "of the client")]
    public void CreateHttpClient_ProxyObjectWithCredentials_KeepsThemUnlessTheClientHasOthers(string? ofTheClient, string expected)
    {
        var config = new AmazonIoTConfig { ProxyCredentials = ofTheClient is null ? null : new NetworkCredential(ofTheClient, "secret") };
        config.SetWebProxy(new WebProxy("http://proxy.example:8080") { Credentials = new NetworkCredential("of the proxy", "secret") });

        var credentials = HandlerOf(config, out _).Proxy!.Credentials;

        Assert.Equal(expected, Assert.IsType<NetworkCredential>(credentials).UserName);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000", false)]
    [InlineData("http://localhost:5000", false)]
    [InlineData("http://[::1]:5000", false)]
    [InlineData("http://10.0.0.1:5000", true)]
    public void CreateHttpClient_ServiceUrl_OnlyThisMachineIsReachedPastAProxy(string serviceUrl, bool usesProxy) =>
        Assert.Equal(usesProxy, HandlerOf(new AmazonIoTConfig { ServiceURL = serviceUrl }, out _).UseProxy);

    [Fact]
    public void CreateHttpClient_ProxyAndServiceUrlOfThisMachine_TakesTheProxyThatWasSet() =>
        Assert.NotNull(HandlerOf(
            new AmazonIoTConfig { ServiceURL = "http://127.0.0.1:5000", ProxyHost = "proxy.example", ProxyPort = 8080 },
            out _).Proxy);

    [Fact]
    public void CreateHttpClient_NoConfiguration_Throws() =>
        Assert.Throws<ArgumentNullException>("clientConfig", () => new AuditHttpClientFactory(1024).CreateHttpClient(null!));

    private static SocketsHttpHandler HandlerOf(AmazonIoTConfig config, out HttpClient client)
    {
        client = new AuditHttpClientFactory(1024).CreateHttpClient(config);
        var field = typeof(HttpMessageInvoker).GetField("_handler", BindingFlags.NonPublic | BindingFlags.Instance)!;
        var buffering = Assert.IsType<BufferingHandler>(field.GetValue(client));
        return Assert.IsType<SocketsHttpHandler>(buffering.InnerHandler);
    }
}
