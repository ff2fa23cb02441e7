using System.Diagnostics.Metrics;
using Amazon;
using Amazon.IoT;
using Amazon.Runtime;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Telemetry;

/// <summary>Two accounts are told apart in exceptions, metrics, spans and logs.</summary>
[Collection(SharedTelemetry.Name)]
public sealed class ClientIdentityTests : IDisposable
{
    private readonly FakeLogCollector _logs = new();
    private readonly List<Dictionary<string, object?>> _measurements = [];
    private readonly MeterListener _listener = new();

    public ClientIdentityTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == IoTAuditClientTelemetry.OperationDuration)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>(
            (_, _, tags, _) => _measurements.Add(tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value)));
        _listener.Start();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DescribeAsync_KeyedClientFails_NamesKeyRegionAndEndpointEverywhere()
    {
        var failure = await FailAsync("prod-eu");

        Assert.Equal(("prod-eu", "eu-west-1", "iot.eu-west-1.amazonaws.com"), (failure.Client, failure.Region, failure.Endpoint?.Host));
        Assert.Contains(", client prod-eu, 1 attempt", failure.Message, StringComparison.Ordinal);
        var tags = Assert.Single(_measurements);
        Assert.Equal(
            ("prod-eu", "eu-west-1", "iot.eu-west-1.amazonaws.com"),
            (tags["iot_audit.client"], tags["cloud.region"], tags["server.address"]));
        Assert.Equal("prod-eu", _logs.LatestRecord.GetStructuredStateValue("Client"));
    }

    [Fact]
    public async Task DescribeAsync_ClientWithoutKey_NamesRegionAndNoKey()
    {
        var failure = await FailAsync(null);

        Assert.Null(failure.Client);
        Assert.Equal("eu-west-1", failure.Region);
        Assert.DoesNotContain("client", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("iot_audit.client", Assert.Single(_measurements).Keys);
    }

    [Fact]
    public async Task DescribeAsync_Fails_ProblemAndRemedyMakeTheMessage()
    {
        var failure = await FailAsync(null);

        Assert.Equal("access is denied. The service says: \"Denied\".", failure.Problem);
        Assert.StartsWith("Allow the action iot:DescribeAuditFinding", failure.Remedy, StringComparison.Ordinal);
        Assert.StartsWith(
            $"DescribeAuditFinding: {failure.Problem} {failure.Remedy} (AccessDeniedException, ",
            failure.Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => _listener.Dispose();

    private async Task<AuditAccessDeniedException> FailAsync(string? key)
    {
        var iot = new IoTMock();
        iot.Throws(
            new AmazonIoTException("Denied") { ErrorCode = "AccessDeniedException", StatusCode = System.Net.HttpStatusCode.Forbidden });
        using var real = new AmazonIoTClient(
            new AnonymousAWSCredentials(),
            new AmazonIoTConfig { RegionEndpoint = RegionEndpoint.EUWest1 });
        iot.Mock.Setup(client => client.Config).Returns(real.Config);
        iot.Mock.Setup(client => client.DetermineServiceOperationEndpoint(Moq.It.IsAny<AmazonWebServiceRequest>()))
            .Returns((AmazonWebServiceRequest request) => real.DetermineServiceOperationEndpoint(request));
        var services = new ServiceCollection().AddSingleton<ILoggerFactory>(new LoggerFactory([new FakeLoggerProvider(_logs)]));
        var builder = key is null ? services.AddIoTAuditClient() : services.AddKeyedIoTAuditClient(key);
        builder.UseIoTClient(_ => iot.Object);
        await using var provider = services.BuildServiceProvider();
        var client = key is null
            ? provider.GetRequiredService<IAuditFindingClient>()
            : provider.GetRequiredKeyedService<IAuditFindingClient>(key);
        return await Assert.ThrowsAsync<AuditAccessDeniedException>(() => client.DescribeAsync("f-1", Token));
    }
}
