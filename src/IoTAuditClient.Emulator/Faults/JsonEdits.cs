using System.Text.Json.Nodes;

namespace IoTAuditClient.Emulator;

/// <summary>Turns an answer into one of a service that has moved on.</summary>
internal static class JsonEdits
{
    public static void UseUnknownValues(JsonObject root)
    {
        foreach (var finding in Findings(root))
        {
            Replace(finding, "severity", "CATASTROPHIC");
            Replace(finding, "checkName", "SOMETHING_NEW_CHECK");
            Replace(finding, "reasonForNonComplianceCode", "SOMETHING_NEW");
        }

        foreach (var resource in Resources(root))
        {
            Replace(resource, "resourceType", "SOMETHING_NEW");
        }

        foreach (var audit in Audits(root))
        {
            Replace(audit, "taskStatus", "SOMETHING_NEW");
            Replace(audit, "taskType", "SOMETHING_NEW");
        }

        foreach (var check in Values(root["auditDetails"]))
        {
            Replace(check, "checkRunStatus", "SOMETHING_NEW");
        }

        foreach (var scheduled in Elements(root["scheduledAudits"]))
        {
            Replace(scheduled, "frequency", "SOMETHING_NEW");
            Replace(scheduled, "dayOfWeek", "SOMETHING_NEW");
        }

        // The check of a described suppression says which one it is, so that another would be another suppression.
        foreach (var suppression in Elements(root["suppressions"]))
        {
            Replace(suppression, "checkName", "SOMETHING_NEW_CHECK");
        }

        foreach (var execution in Elements(root["actionsExecutions"]))
        {
            Replace(execution, "status", "SOMETHING_NEW");
        }

        Replace(root, "actionType", "SOMETHING_NEW");
    }

    public static void AddUnknownMembers(JsonObject root)
    {
        // The maps of checks and of targets get none: a member there would be another check.
        JsonObject[] targets =
        [
            root,
            .. Findings(root),
            .. Resources(root),
            .. Elements(root["tasks"]),
            .. Elements(root["scheduledAudits"]),
            .. Elements(root["suppressions"]),
            .. Elements(root["actionsExecutions"]),
            .. Elements(root["actionIdentifiers"]),
            .. Elements(root["actionsDefinition"]),
            .. Owners(root).Select(owner => owner["resourceIdentifier"]).OfType<JsonObject>(),
            .. ActionParameters(root),
            .. new[] { root["target"] }.OfType<JsonObject>(),
            .. Statistics(root),
            .. Values(root["auditDetails"]),
            .. Values(root["auditCheckConfigurations"]),
            .. Values(root["auditNotificationTargetConfigurations"]),
        ];
        foreach (var target in targets)
        {
            target["newText"] = "new";
            target["newNumber"] = 1.5;
            target["newBoolean"] = true;
            target["newNull"] = null;
            target["newObject"] = new JsonObject { ["finding"] = new JsonObject(), ["severity"] = "LOW" };
            target["newList"] = new JsonArray(new JsonObject { ["findingId"] = "x" }, new JsonArray());
        }
    }

    private static JsonObject[] Findings(JsonObject root) =>
        [.. new[] { root["finding"] }.Concat(root["findings"] as JsonArray ?? []).OfType<JsonObject>()];

    private static JsonObject[] Resources(JsonObject root) =>
        [.. Findings(root)
            .SelectMany(finding => new[] { finding["nonCompliantResource"] }.Concat(finding["relatedResources"] as JsonArray ?? []))
            .Concat(root["relatedResources"] as JsonArray ?? [])
            .OfType<JsonObject>()];

    private static JsonObject[] Owners(JsonObject root) => [root, .. Resources(root), .. Elements(root["suppressions"])];

    private static JsonObject[] ActionParameters(JsonObject root) =>
        [.. new[] { root }.Concat(Elements(root["actionsDefinition"]))
            .Select(action => action["actionParams"]).OfType<JsonObject>()
            .SelectMany(parameters => Values(parameters).Prepend(parameters))];

    // Those of an audit are one object, and those of a mitigation a map of checks.
    private static JsonObject[] Statistics(JsonObject root) => root.ContainsKey("auditCheckToActionsMapping")
        ? Values(root["taskStatistics"])
        : [.. new[] { root["taskStatistics"] }.OfType<JsonObject>()];

    private static JsonObject[] Audits(JsonObject root) => [root, .. Elements(root["tasks"])];

    private static JsonObject[] Elements(JsonNode? list) => [.. (list as JsonArray ?? []).OfType<JsonObject>()];

    private static JsonObject[] Values(JsonNode? map) => [.. (map as JsonObject ?? []).Select(member => member.Value).OfType<JsonObject>()];

    private static void Replace(JsonObject target, string name, string value)
    {
        if (target.ContainsKey(name))
        {
            target[name] = value;
        }
    }
}
