namespace IoTAuditClient.Emulator;

/// <summary><c>GET /audit/findings/{findingId}</c></summary>
internal sealed class DescribeAuditFinding(FindingStore findings) : IAuditOperation
{
    private const string Prefix = "/audit/findings/";

    public string Name => EmulatedOperation.DescribeAuditFinding;

    // An escaped slash belongs to the id, a plain one makes another path.
    public bool Matches(string method, string path) =>
        method == "GET" && path.StartsWith(Prefix, StringComparison.Ordinal) && path.IndexOf('/', Prefix.Length) < 0;

    public string? FindingIdOf(RequestData request) => Uri.UnescapeDataString(request.Path[Prefix.Length..]);

    public WireResponse Answer(RequestData request)
    {
        var findingId = Parameters.FindingId(FindingIdOf(request));
        var finding = findings.Find(findingId) ?? throw ServiceException.FindingNotFound(findingId);
        return WireResponse.Success(writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("finding");
            writer.WriteRawValue(finding.Content.Span, skipInputValidation: true);
            writer.WriteEndObject();
        });
    }
}
