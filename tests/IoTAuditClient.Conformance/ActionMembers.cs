namespace IoTAuditClient.Conformance;

/// <summary>Writes mitigation actions under AWS's names.</summary>
internal sealed class ActionMembers(JsonText json)
{
    public void Write(MitigationActionSummary action)
    {
        json.Member("actionName", action.Name);
        json.Member("actionArn", action.Arn);
        json.Member("creationDate", action.CreationDate);
    }

    public void Write(MitigationAction action)
    {
        json.Member("actionName", action.Name);
        json.Member("actionType", action.Type?.Value);
        json.Member("actionArn", action.Arn);
        json.Member("actionId", action.Id);
        json.Member("roleArn", action.RoleArn);
        WriteParameters(action);
        json.Member("creationDate", action.CreationDate);
        json.Member("lastModifiedDate", action.LastModifiedDate);
    }

    /// <summary>An action as the description of a task has it: with fewer members, and other names for some.</summary>
    public void WriteDefined(MitigationAction action)
    {
        json.Member("name", action.Name);
        json.Member("id", action.Id);
        json.Member("roleArn", action.RoleArn);
        WriteParameters(action);
    }

    private void WriteParameters(MitigationAction action)
    {
        if (action.Parameters is not { } parameters)
        {
            return;
        }

        json.Object("actionParams", () =>
        {
            Write("updateDeviceCertificateParams", parameters.UpdateDeviceCertificate, device => json.Member("action", device.Action));
            Write("updateCACertificateParams", parameters.UpdateCaCertificate, ca => json.Member("action", ca.Action));
            Write("addThingsToThingGroupParams", parameters.AddThingsToThingGroup, groups =>
            {
                json.List("thingGroupNames", groups.ThingGroupNames, json.Value);
                json.Member("overrideDynamicGroups", groups.OverrideDynamicGroups);
            });
            Write("replaceDefaultPolicyVersionParams", parameters.ReplaceDefaultPolicyVersion, policy =>
                json.Member("templateName", policy.TemplateName));
            Write("enableIoTLoggingParams", parameters.EnableIotLogging, logging =>
            {
                json.Member("roleArnForLogging", logging.RoleArnForLogging);
                json.Member("logLevel", logging.LogLevel);
            });
            Write("publishFindingToSnsParams", parameters.PublishFindingToSns, topic => json.Member("topicArn", topic.TopicArn));
        });
    }

    private void Write<T>(string name, T? parameters, Action<T> writeMembers)
        where T : class
    {
        if (parameters is not null)
        {
            json.Object(name, () => writeMembers(parameters));
        }
    }
}
