using System.Reflection;
using Amazon.IoT;
using Amazon.IoT.Model;
using IoTAuditClient.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Moq;
using Xunit;
using AwsModel = Amazon.IoT.Model;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace IoTAuditClient.Tests.Telemetry;

/// <summary>What the service says and this version does not know is said once a value, from every operation.</summary>
public sealed class UnrecognizedValueTests
{
    private readonly FakeLogCollector _logs = new();
    private readonly Mock<IAmazonIoT> _iot = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DescribeAsync_NothingIsKnown_SaysEachValue()
    {
        _iot.Setup(it => it.DescribeAuditFindingAsync(It.IsAny<DescribeAuditFindingRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeAuditFindingResponse
            {
                Finding = new AwsModel.AuditFinding
                {
                    Severity = new AuditFindingSeverity("DIRE"),
                    CheckName = "NEW\nCHECK",
                    NonCompliantResource = new() { ResourceType = new ResourceType("NEW_TYPE") },
                    RelatedResources = [new() { ResourceType = new ResourceType("IAM_ROLE") }, new()],
                },
            });

        await Client().DescribeAsync("f-1", Token);

        Assert.Equal(
            [
                Said("severity", "DIRE"), Said("check name", "NEW\\u000ACHECK"), Said("resource type", "NEW_TYPE"),
                Said("resource identifier", "NEW_TYPE"),
                Said("resource identifier", "IAM_ROLE"), Said("resource identifier", "of no type"),
            ],
            _logs.GetSnapshot().Select(record => record.Message));
    }

    [Fact]
    public async Task ListPageAsync_SeverityIsNotKnown_SaysIt()
    {
        _iot.Setup(it => it.ListAuditFindingsAsync(It.IsAny<ListAuditFindingsRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ListAuditFindingsResponse { Findings = [new(), new() { Severity = new AuditFindingSeverity("DIRE") }] });

        await Client().ListPageAsync(AuditFindingQuery.ForTask("t-1"), null, Token);

        Assert.Equal([Said("severity", "DIRE")], _logs.GetSnapshot().Select(record => record.Message));
    }

    [Fact]
    public async Task ListRelatedResourcesPageAsync_TypeIsNotKnown_SaysIt()
    {
        _iot.Setup(it => it.ListRelatedResourcesForAuditFindingAsync(
            It.IsAny<ListRelatedResourcesForAuditFindingRequest>(),
            It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ListRelatedResourcesForAuditFindingResponse
            {
                RelatedResources = [new() { ResourceType = new ResourceType("NEW_TYPE"), ResourceIdentifier = new() { ClientId = "c" } }],
            });

        await Client().ListRelatedResourcesPageAsync("f-1", null, Token);

        Assert.Equal([Said("resource type", "NEW_TYPE")], _logs.GetSnapshot().Select(record => record.Message));
    }

    [Fact]
    public async Task ListScheduledPageAsync_FrequencyIsNotKnown_SaysIt()
    {
        _iot.Setup(it => it.ListScheduledAuditsAsync(It.IsAny<ListScheduledAuditsRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ListScheduledAuditsResponse
            {
                ScheduledAudits = [new() { Frequency = AuditFrequency.DAILY }, new(), new() { Frequency = new AuditFrequency("HOURLY") }],
            });

        await Audits().ListScheduledPageAsync(null, Token);

        Assert.Equal([Said("audit frequency", "HOURLY")], _logs.GetSnapshot().Select(record => record.Message));
    }

    [Fact]
    public async Task DescribeConfigurationAsync_CheckIsNotKnown_SaysIt()
    {
        _iot.Setup(it => it.DescribeAccountAuditConfigurationAsync(
            It.IsAny<DescribeAccountAuditConfigurationRequest>(),
            It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeAccountAuditConfigurationResponse
            {
                AuditCheckConfigurations = new() { ["LOGGING_DISABLED_CHECK"] = new(), ["NEW_CHECK"] = new() },
            });

        await Audits().DescribeConfigurationAsync(Token);

        Assert.Equal([Said("check name", "NEW_CHECK")], _logs.GetSnapshot().Select(record => record.Message));
    }

    [Theory]
    [InlineData(128, "")]
    [InlineData(129, "...")]
    public void Report_LongValue_IsCut(int length, string end)
    {
        UnrecognizedValues.Report(new AuditFinding { CheckName = new string('x', length) }, Logger());

        Assert.Equal(Said("check name", new string('x', 128) + end), Assert.Single(_logs.GetSnapshot()).Message);
    }

    [Fact]
    public void Report_EveryValueWithAName_IsKnown()
    {
        foreach (var severity in Values(typeof(FindingSeverity)))
        {
            UnrecognizedValues.Report(new AuditFinding { Severity = severity }, Logger());
        }

        foreach (var checkName in Values(typeof(AuditCheckName)))
        {
            UnrecognizedValues.Report(new AuditFinding { CheckName = checkName }, Logger());
        }

        foreach (var type in Values(typeof(AuditResourceType)))
        {
            UnrecognizedValues.Report(
                new AuditResource { Type = type, Identifier = new ResourceIdentifier.Client { ClientId = "c" } },
                Logger());
        }

        foreach (var frequency in Values(typeof(ScheduledAuditFrequency)))
        {
            UnrecognizedValues.Report(new ScheduledAudit { Frequency = frequency }, Logger());
        }

        Assert.Empty(_logs.GetSnapshot());
    }

    private static IEnumerable<string> Values(Type type) =>
        type.GetNestedType("Names")!
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);

    private static string Said(string kind, string value) =>
        $"The service sent the {kind} {value}, which this version does not know. It is passed on unchanged";

    private FakeLogger Logger() => new(_logs);

    private AuditFindingClient Client() => new(_iot.Object, loggerFactory: Loggers());

    private AuditTaskClient Audits() => new(_iot.Object, loggerFactory: Loggers());

    private LoggerFactory Loggers() =>
        new([new FakeLoggerProvider(_logs)], new LoggerFilterOptions { MinLevel = LogLevel.Debug });
}
