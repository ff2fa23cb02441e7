using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace IoTAuditClient.AotSmoke;

/// <summary>How the library's own resolver writes and reads a type.</summary>
internal static class Contract
{
    public static JsonTypeInfo<T> Of<T>() =>
        (JsonTypeInfo<T>)new JsonSerializerOptions { TypeInfoResolver = AuditFindingJson.TypeInfoResolver }.GetTypeInfo(typeof(T));
}
