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
        return WireResponse.Success(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("findings");
            foreach (var finding in page.Findings)
            {
                writer.WriteRawValue(finding.Content.Span, skipInputValidation: true);
            }

            writer.WriteEndArray();
            if (page.Next is { } next)
            {
                writer.WriteString("nextToken", tokens.Create(next, fingerprint));
            }

            writer.WriteEndObject();
        });
    }
}
