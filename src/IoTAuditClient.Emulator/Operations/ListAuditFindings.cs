namespace IoTAuditClient.Emulator;

/// <summary><c>POST /audit/findings</c></summary>
internal sealed class ListAuditFindings(FindingStore findings, PageTokens tokens) : IAuditOperation
{
    public string Name => EmulatedOperation.ListAuditFindings;

    public bool Matches(string method, string path) => method == "POST" && path == "/audit/findings";

    public WireResponse Answer(RequestData request)
    {
        var input = ListAuditFindingsInput.Read(request.Body);
        var fingerprint = input.Query.Fingerprint();
        var page = findings.Page(input.Query, tokens.Read(input.NextToken, fingerprint), input.PageSize);
        return WireResponse.Page(
            "findings",
            page.Findings,
            static (writer, finding) => writer.WriteRawValue(finding.Content.Span, skipInputValidation: true),
            page.Next is { } next ? tokens.Create(next, fingerprint) : null);
    }
}
