using IoTAuditClient.Telemetry;
using Microsoft.Extensions.Logging.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Telemetry;

/// <summary>Values that this version does not know are told one by one, by what they are of.</summary>
public sealed class UnrecognizedValuesReportTests
{
    private const string New = "SOMETHING_NEW";
    private readonly FakeLogger _logger = new();

    private IEnumerable<string> Told => _logger.Collector.GetSnapshot().Select(record => record.Message);

    [Fact]
    public void Report_FindingWithNewValues_TellsEach()
    {
        UnrecognizedValues.Report(
            new AuditFinding
            {
                Severity = New,
                CheckName = New,
                NonCompliantResource = new AuditResource { Type = New, Identifier = new ResourceIdentifier.Unrecognized() },
                RelatedResources = [new AuditResource { Identifier = new ResourceIdentifier.Unrecognized() }],
            },
            _logger);

        AssertTold(
            ("severity", New), ("check name", New), ("resource type", New), ("resource identifier", New),
            ("resource identifier", "of no type"));
    }

    [Fact]
    public void Report_AuditWithNewValues_TellsEach()
    {
        UnrecognizedValues.Report(
            new AuditTask { Status = New, Type = New, Checks = [new AuditCheckResult { CheckName = New, Status = New }] }, _logger);
        UnrecognizedValues.Report(new AuditTaskSummary { Status = New, Type = New }, _logger);

        AssertTold(
            ("audit status", New), ("audit type", New), ("check name", New), ("check status", New), ("audit status", New),
            ("audit type", New));
    }

    [Fact]
    public void Report_SettingsWithNewValues_TellsEach()
    {
        UnrecognizedValues.Report(new ScheduledAudit { Frequency = New }, _logger);
        UnrecognizedValues.Report(new AuditConfiguration { Checks = [new AuditCheckSettings { CheckName = New }] }, _logger);

        AssertTold(("audit frequency", New), ("check name", New));
    }

    [Fact]
    public void Report_SuppressionWithNewValues_TellsEach()
    {
        UnrecognizedValues.Report(new AuditSuppression { CheckName = New, Resource = new ResourceIdentifier.Unrecognized() }, _logger);
        UnrecognizedValues.Report(new AuditSuppression { Resource = new ResourceIdentifier.Unrecognized() }, _logger);

        AssertTold(("check name", New), ("resource identifier", New), ("resource identifier", "of no check"));
    }

    [Fact]
    public void Report_MitigationWithNewValues_TellsEach()
    {
        var action = new MitigationAction { Type = New };
        UnrecognizedValues.Report(new AuditMitigationTask { Status = New, Actions = [action] }, _logger);
        UnrecognizedValues.Report(new AuditMitigationTaskSummary { Status = New }, _logger);
        UnrecognizedValues.Report(new AuditMitigationExecution { Status = New }, _logger);
        UnrecognizedValues.Report(action, _logger);

        AssertTold(
            ("mitigation status", New), ("mitigation action type", New), ("mitigation status", New), ("execution status", New),
            ("mitigation action type", New));
    }

    [Fact]
    public void Report_KnownValuesOrNone_TellsNothing()
    {
        UnrecognizedValues.Report(new AuditFinding { Severity = FindingSeverity.Low, CheckName = AuditCheckName.LoggingDisabled }, _logger);
        UnrecognizedValues.Report(new AuditFinding(), _logger);
        UnrecognizedValues.Report(new AuditTask { Status = AuditStatus.Completed, Type = AuditType.OnDemand }, _logger);
        UnrecognizedValues.Report(new AuditSuppression { Resource = new ResourceIdentifier.Client() }, _logger);
        UnrecognizedValues.Report(new AuditMitigationTask { Status = AuditMitigationStatus.InProgress }, _logger);

        Assert.Empty(Told);
    }

    private void AssertTold(params (string Kind, string Value)[] values) => Assert.Equal(
        values.Select(static value =>
            $"The service sent the {value.Kind} {value.Value}, which this version does not know. It is passed on unchanged"),
        Told);
}
