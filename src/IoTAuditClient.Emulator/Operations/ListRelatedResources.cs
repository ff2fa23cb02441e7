namespace IoTAuditClient.Emulator;

/// <summary><c>GET /audit/relatedResources?findingId=...</c></summary>
internal sealed class ListRelatedResources(FindingStore findings, PageTokens tokens) : IAuditOperation
{
    public string Name => EmulatedOperation.ListRelatedResourcesForAuditFinding;

    public bool Matches(string method, string path) => method == "GET" && path == "/audit/relatedResources";

    public string? FindingIdOf(RequestData request) => request.Query.GetValueOrDefault("findingId");

    public WireResponse Answer(RequestData request)
    {
        var findingId = Parameters.FindingId(FindingIdOf(request));
        var size = Parameters.PageSize(request.Query.GetValueOrDefault("maxResults"));
        var query = Fingerprint.Of(Name, findingId);
        var start = (int)tokens.Read(request.Query.GetValueOrDefault("nextToken"), query);
        var resources = (findings.Find(findingId) ?? throw ServiceException.FindingNotFound(findingId)).RelatedResources;
        return WireResponse.Page(
            "relatedResources",
            resources.Skip(start).Take(size),
            static (writer, resource) => writer.WriteRawValue(resource.Span, skipInputValidation: true),
            start + size < resources.Count ? tokens.Create(start + size, query) : null);
    }
}
