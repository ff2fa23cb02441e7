using System.Text.Json;

namespace IoTAuditClient.Json;

/// <summary>The name of a member, as it is written and compared.</summary>
/// <param name="Text">The name.</param>
/// <param name="Mark">A bit that no other name has, so that the names of an object that were read are one number.</param>
internal readonly record struct MemberName(JsonEncodedText Text, ulong Mark)
{
    public static implicit operator JsonEncodedText(MemberName name) => name.Text;
}
