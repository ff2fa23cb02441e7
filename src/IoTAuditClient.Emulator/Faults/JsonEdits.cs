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
    }

    public static void AddUnknownMembers(JsonObject root)
    {
        JsonObject[] targets = [root, .. Findings(root), .. Resources(root), .. Resources(root).Select(r => r["resourceIdentifier"]).OfType<JsonObject>()];
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

    private static void Replace(JsonObject target, string name, string value)
    {
        if (target.ContainsKey(name))
        {
            target[name] = value;
        }
    }
}
