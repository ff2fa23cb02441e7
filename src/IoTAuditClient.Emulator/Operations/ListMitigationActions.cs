using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary><c>GET /mitigationactions/actions</c></summary>
internal sealed class ListMitigationActions(EmulatedMitigations mitigations, PageTokens tokens) : IAuditOperation
{
    public string Name => EmulatedOperation.ListMitigationActions;

    public bool Matches(string method, string path) => method == "GET" && path == "/mitigationactions/actions";

    public WireResponse Answer(RequestData request)
    {
        var type = Parameters.OneOf("actionType", request.Query.GetValueOrDefault("actionType"), MitigationTerms.ActionTypes);
        var size = Parameters.PageSize(request.Query.GetValueOrDefault("maxResults"));
        var fingerprint = Fingerprint.Of(Name, type);
        var start = (int)tokens.Read(request.Query.GetValueOrDefault("nextToken"), fingerprint);
        var actions = mitigations.KeptActions.Where(kept => type is null || type == kept.Action.ActionType).ToArray();
        return WireResponse.Page(
            "actionIdentifiers",
            actions.Skip(start).Take(size),
            Write,
            start + size < actions.Length ? tokens.Create(start + size, fingerprint) : null);
    }

    private static void Write(Utf8JsonWriter writer, KeptAction kept)
    {
        writer.WriteStartObject();
        writer.WriteString("actionName", kept.Action.Name);
        writer.WriteString("actionArn", kept.Arn);
        writer.WriteTime("creationDate", kept.CreationDate);
        writer.WriteEndObject();
    }
}
