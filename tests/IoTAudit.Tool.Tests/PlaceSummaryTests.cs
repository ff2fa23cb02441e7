using IoTAudit.Tool.Commands.Summary;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>What the summary of several accounts says of each.</summary>
public sealed class PlaceSummaryTests
{
    [Fact]
    public void Status_OfAnAuditWithACheckWithoutResult_IsPartial() =>
        Assert.Equal("partial", StatusOf(Audits.WithFailedCheck("t-1")));

    [Fact]
    public void Status_OfAnAuditThatSaysAll_IsComplete() => Assert.Equal("complete", StatusOf(Audits.Completed("t-1")));

    private static string StatusOf(AuditTask audit)
    {
        using var output = new StringWriter();
        var context = new ConsoleContext { Output = output, Error = output, Variable = _ => null };
        var place = new AuditedPlace(new ServiceSettings { Region = "eu-west-1" }, new GivenService(new ScriptedClient()), context);
        place.Begin(audit, missed: null, new FindingSelection(), threshold: null);
        place.End(AuditAcrossStatus.Complete);
        return new PlaceSummary(place).Status;
    }
}
