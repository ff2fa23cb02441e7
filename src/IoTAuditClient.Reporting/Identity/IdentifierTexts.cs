using System.Text.Json;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Identity;

/// <summary>An identifier as texts under AWS's names: what the structure ResourceIdentifier has, without its nesting.</summary>
internal static class IdentifierTexts
{
    public static IReadOnlyList<(string Name, string Value)> Of(ResourceIdentifier? identifier) => identifier is null
        ? []
        : [.. Flat(JsonSerializer.SerializeToElement(identifier, ReportingJsonContext.Default.ResourceIdentifier))];

    private static IEnumerable<(string Name, string Value)> Flat(JsonElement structure) => structure.EnumerateObject().SelectMany(
        static member => member.Value.ValueKind == JsonValueKind.Object ? Flat(member.Value) : [(member.Name, member.Value.GetString()!)]);
}
