using System.Buffers;
using System.Globalization;
using System.Text;

namespace IoTAuditClient.Reporting.Documents;

/// <summary>Texts that several formats share.</summary>
internal static class ExportText
{
    /// <summary>The title of a finding that names no check.</summary>
    public const string NoTitle = "Audit finding";

    /// <summary>A moment as RFC 3339 text in UTC with milliseconds.</summary>
    public static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The title of the check, or its name where this version does not know it.</summary>
    public static string Title(AuditFinding finding, AuditCheck? check) => check?.Title
        ?? (FindingIdentity.CheckOf(finding) is { } name ? VisibleText.Show(name.Value) : NoTitle);

    /// <summary>Why the resource does not comply, as a sentence.</summary>
    public static string Reason(AuditFinding finding) => finding switch
    {
        { ReasonForNonCompliance: { Length: > 0 } reason } => reason,
        { ReasonForNonComplianceCode: { Length: > 0 } code } => $"{code}.",
        _ => "The resource failed the check.",
    };

    /// <summary>What can be done about findings of a check, beside its page of the guide.</summary>
    public static string Remediation(AuditCheck check) => "See the AWS IoT Device Defender developer guide. "
        + $"Mitigation actions that AWS offers: {string.Join(", ", check.MitigationActionTypes)}.";

    /// <summary>The text with halves of surrogate pairs, which no encoding can hold, as their code: <c>\uD83D</c>.</summary>
    public static string WellFormed(string text)
    {
        StringBuilder? formed = null;
        for (var position = 0; position < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(position), out _, out var length) == OperationStatus.Done)
            {
                formed?.Append(text.AsSpan(position, length));
            }
            else
            {
                formed ??= new StringBuilder(text, 0, position, text.Length + 8);
                formed.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[position]:X4}");
            }

            position += length;
        }

        return formed?.ToString() ?? text;
    }
}
