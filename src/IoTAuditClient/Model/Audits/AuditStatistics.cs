using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>How many checks of an audit stand where.</summary>
/// <remarks>
/// The record is immutable. Every count is <see langword="null"/> where the service did not say, which is not zero.
/// Comes from the AWS structure TaskStatistics.
/// </remarks>
public sealed record AuditStatistics
{
    /// <summary>Gets how many checks the audit runs.</summary>
    [JsonPropertyName("totalChecks")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TotalChecks { get; init; }

    /// <summary>Gets how many checks run.</summary>
    [JsonPropertyName("inProgressChecks")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? InProgressChecks { get; init; }

    /// <summary>Gets how many checks wait until the service has gathered what they look at.</summary>
    [JsonPropertyName("waitingForDataCollectionChecks")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? WaitingForDataCollectionChecks { get; init; }

    /// <summary>Gets how many checks have ended without a finding that counts.</summary>
    [JsonPropertyName("compliantChecks")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? CompliantChecks { get; init; }

    /// <summary>Gets how many checks have ended with findings.</summary>
    [JsonPropertyName("nonCompliantChecks")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? NonCompliantChecks { get; init; }

    /// <summary>Gets how many checks have ended without a result.</summary>
    [JsonPropertyName("failedChecks")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? FailedChecks { get; init; }

    /// <summary>Gets how many checks were cancelled.</summary>
    [JsonPropertyName("canceledChecks")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? CanceledChecks { get; init; }

    /// <summary>How many checks failed, were cancelled or have not ended. A count below zero takes none of the others away.</summary>
    internal long WithoutResult => new[] { FailedChecks, CanceledChecks, InProgressChecks, WaitingForDataCollectionChecks }
        .Sum(static count => (long)Math.Max(0, count ?? 0));

    internal bool HasCountBelowZero => TotalChecks < 0
        || InProgressChecks < 0
        || WaitingForDataCollectionChecks < 0
        || CompliantChecks < 0
        || NonCompliantChecks < 0
        || FailedChecks < 0
        || CanceledChecks < 0;

    /// <summary>Returns the counts on one line, for people to read.</summary>
    /// <returns>Text that may change between versions.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditStatistics));
        printer.Shown(nameof(TotalChecks), TotalChecks);
        printer.Shown(nameof(InProgressChecks), InProgressChecks);
        printer.Shown(nameof(WaitingForDataCollectionChecks), WaitingForDataCollectionChecks);
        printer.Shown(nameof(CompliantChecks), CompliantChecks);
        printer.Shown(nameof(NonCompliantChecks), NonCompliantChecks);
        printer.Shown(nameof(FailedChecks), FailedChecks);
        printer.Shown(nameof(CanceledChecks), CanceledChecks);
        return printer.ToString();
    }
}
