using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>An audit that the service starts by itself, again and again.</summary>
/// <remarks>
/// The record is immutable and safe to share between threads. Comes from the AWS operation ListScheduledAudits, which names neither the
/// checks nor the next start.
/// </remarks>
public sealed record ScheduledAudit
{
    /// <summary>Gets the name of the scheduled audit.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("scheduledAuditName")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    /// <summary>Gets its ARN.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("scheduledAuditArn")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Arn { get; init; }

    /// <summary>Gets how often it runs.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("frequency")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScheduledAuditFrequency? Frequency { get; init; }

    /// <summary>Gets the day of the month on which a monthly audit runs.</summary>
    /// <value>The service's text: <c>1</c> to <c>31</c>, or <c>LAST</c>. <see langword="null"/> for other frequencies.</value>
    [JsonPropertyName("dayOfMonth")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DayOfMonth { get; init; }

    /// <summary>Gets the day of the week on which a weekly or biweekly audit runs.</summary>
    /// <value>The service's text: <c>SUN</c>, <c>MON</c>, <c>TUE</c>, <c>WED</c>, <c>THU</c>, <c>FRI</c> or <c>SAT</c>.
    /// <see langword="null"/> for other frequencies.</value>
    [JsonPropertyName("dayOfWeek")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DayOfWeek { get; init; }

    /// <summary>Returns the scheduled audit on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(ScheduledAudit));
        printer.Text(nameof(Name), Name);
        printer.Text(nameof(Frequency), Frequency?.Value);
        printer.Text(nameof(DayOfMonth), DayOfMonth);
        printer.Text(nameof(DayOfWeek), DayOfWeek);
        printer.Text(nameof(Arn), Arn);
        return printer.ToString();
    }
}
