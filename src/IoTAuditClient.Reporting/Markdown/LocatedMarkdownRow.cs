namespace IoTAuditClient.Reporting.Markdown;

/// <summary>A finding as a row of an export: with its fingerprint, and where findings may be of several origins, with its own.</summary>
/// <param name="namesOrigins">Whether a row names its account and Region, which the title of the report does otherwise.</param>
internal sealed class LocatedMarkdownRow(bool namesOrigins)
{
    public string Head { get; } = namesOrigins
        ? MarkdownRow.HeadOf("Account", "Region", "Fingerprint")
        : MarkdownRow.HeadOf("Fingerprint");

    public string Of(LocatedFinding located)
    {
        var fingerprint = MarkdownText.Name(located.Fingerprint);
        string[] more = namesOrigins
            ? [MarkdownText.Name(located.Origin.Account), MarkdownText.Name(located.Origin.Region), fingerprint]
            : [fingerprint];
        return MarkdownRow.Of(located.Finding, note: null, more);
    }
}
