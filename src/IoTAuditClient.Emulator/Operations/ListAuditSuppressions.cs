namespace IoTAuditClient.Emulator;

/// <summary><c>POST /audit/suppressions/list</c></summary>
internal sealed class ListAuditSuppressions(EmulatedSuppressions suppressions, PageTokens tokens) : IAuditOperation
{
    public string Name => EmulatedOperation.ListAuditSuppressions;

    public bool Matches(string method, string path) => method == "POST" && path == "/audit/suppressions/list";

    public WireResponse Answer(RequestData request)
    {
        using var document = JsonInput.Parse(request.Body);
        var input = new JsonInput(document.RootElement);
        var checkName = input.Text("checkName", Constraint.CheckName);
        var identifier = input.ResourceIdentifier("resourceIdentifier");
        var ascending = input.Boolean("ascendingOrder") ?? true;
        var size = Parameters.PageSize(input.Whole("maxResults") ?? Parameters.DefaultPageSize);

        var fingerprint = Fingerprint.Of(Name, checkName, ResourceKey.Of(identifier.GetValueOrDefault), ascending);
        var start = tokens.Read(input.Text("nextToken", Constraint.None), fingerprint);
        var matches = suppressions.List().Where(kept => (checkName is null || checkName == kept.Suppression.CheckName)
            && identifier.All(member => kept.Suppression.ResourceIdentifier[member.Key] == member.Value));
        var ordered = ascending ? matches : matches.Reverse();
        var page = ordered.SkipWhile(kept => start != 0 && (ascending ? kept.Place < start : kept.Place > start)).Take(size + 1).ToArray();
        return WireResponse.Page(
            "suppressions",
            page.Take(size),
            static (writer, kept) => writer.WriteSuppression(kept.Suppression),
            page.Length > size ? tokens.Create(page[size].Place, fingerprint) : null);
    }
}
