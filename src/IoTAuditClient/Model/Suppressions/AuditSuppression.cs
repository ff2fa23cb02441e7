using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>A suppression: findings of one check on one resource are found, but do not count.</summary>
/// <remarks>
/// <para>
/// The record is immutable and safe to share between threads. Two suppressions are equal when all their members are.
/// As JSON it has the members that <c>aws iot describe-audit-suppression</c> prints.
/// </para>
/// <para>Comes from the AWS operations DescribeAuditSuppression and ListAuditSuppressions.</para>
/// </remarks>
public sealed record AuditSuppression
{
    private readonly DateTimeOffset? _expirationDate;

    /// <summary>Gets the check whose findings are suppressed.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("checkName")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AuditCheckName? CheckName { get; init; }

    /// <summary>Gets the resource on which they are suppressed.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("resourceIdentifier")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ResourceIdentifier? Resource { get; init; }

    /// <summary>Gets when the suppression ends.</summary>
    /// <value>In UTC, to the millisecond. <see langword="null"/> where the service did not say, as for one without an end.</value>
    [JsonPropertyName("expirationDate")]
    [JsonConverter(typeof(AuditTimeConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ExpirationDate
    {
        get => _expirationDate;
        init => _expirationDate = UtcMilliseconds.Round(value);
    }

    /// <summary>Gets whether the suppression has no end.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("suppressIndefinitely")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? SuppressIndefinitely { get; init; }

    /// <summary>Gets why they are suppressed, in the words of whoever suppressed them.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("description")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    /// <summary>Returns the suppression on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditSuppression));
        printer.Text(nameof(CheckName), CheckName?.Value);
        printer.Shown(nameof(Resource), Resource);
        printer.Time(nameof(ExpirationDate), ExpirationDate);
        printer.Shown(nameof(SuppressIndefinitely), SuppressIndefinitely);
        printer.Text(nameof(Description), Description);
        return printer.ToString();
    }
}
