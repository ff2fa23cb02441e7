namespace IoTAuditClient.Emulator;

/// <summary><c>GET /mitigationactions/actions/{actionName}</c></summary>
internal sealed class DescribeMitigationAction(EmulatedMitigations mitigations) : IAuditOperation
{
    public string Name => EmulatedOperation.DescribeMitigationAction;

    public bool Matches(string method, string path) => method == "GET" && IdPath.MitigationAction.Matches(path);

    public WireResponse Answer(RequestData request)
    {
        var name = Parameters.Text("actionName", IdPath.MitigationAction.Id(request), Constraint.MitigationActionName);
        var kept = mitigations.FindAction(name) ?? throw ServiceException.ActionNotFound(name);
        return WireResponse.Success(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("actionName", kept.Action.Name);
            writer.WriteString("actionType", kept.Action.ActionType);
            writer.WriteString("actionArn", kept.Arn);
            writer.WriteString("actionId", kept.Id);
            writer.WriteString("roleArn", kept.RoleArn);
            writer.WriteParameters(kept.Action);
            writer.WriteTime("creationDate", kept.CreationDate);
            writer.WriteTime("lastModifiedDate", kept.LastModifiedDate);
            writer.WriteEndObject();
        });
    }
}
