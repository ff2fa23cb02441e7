using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>How many findings of one check a mitigation task is for, and how many stand where.</summary>
/// <remarks>
/// The record is immutable and safe to share between threads. Comes from TaskStatisticsForAuditCheck of the AWS operation
/// DescribeAuditMitigationActionsTask. A count that the service did not say is <see langword="null"/>.
/// </remarks>
public sealed record AuditMitigationStatistics
{
    /// <summary>Gets the check.</summary>
    /// <value>The default is an empty name.</value>
    [JsonIgnore]
    public AuditCheckName CheckName { get; init; }

    /// <summary>Gets how many findings the task is for.</summary>
    [JsonPropertyName("totalFindingsCount")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? TotalFindings { get; init; }

    /// <summary>Gets on how many findings an action failed.</summary>
    [JsonPropertyName("failedFindingsCount")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? FailedFindings { get; init; }

    /// <summary>Gets on how many findings the actions succeeded.</summary>
    [JsonPropertyName("succeededFindingsCount")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? SucceededFindings { get; init; }

    /// <summary>Gets how many findings were skipped, such as suppressed ones.</summary>
    [JsonPropertyName("skippedFindingsCount")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? SkippedFindings { get; init; }

    /// <summary>Gets on how many findings the actions were cancelled.</summary>
    [JsonPropertyName("canceledFindingsCount")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? CanceledFindings { get; init; }

    // Counts come from the service as they are: one below zero takes none of the others away, and a sum may be more than a long holds.
    internal decimal FailedOrCanceled => NotBelowZero(FailedFindings) + NotBelowZero(CanceledFindings);

    internal decimal SucceededOrSkipped => NotBelowZero(SucceededFindings) + NotBelowZero(SkippedFindings);

    internal static decimal NotBelowZero(long? count) => Math.Max(0, count ?? 0);

    /// <summary>Returns the counts on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditMitigationStatistics));
        printer.Text(nameof(CheckName), CheckName.Value);
        printer.Shown(nameof(TotalFindings), TotalFindings);
        printer.Shown(nameof(FailedFindings), FailedFindings);
        printer.Shown(nameof(SucceededFindings), SucceededFindings);
        printer.Shown(nameof(SkippedFindings), SkippedFindings);
        printer.Shown(nameof(CanceledFindings), CanceledFindings);
        return printer.ToString();
    }
}
