using System.Text.Json;
using IoTAuditClient.Json;
using IoTAuditClient.Notifications;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// The members of a document that holds a list: as the service and the AWS CLI name them, and as the SDKs for .NET and Go do.
/// </summary>
internal static class ListDocument
{
    /// <summary>Whether the reader is on the name of a list: of findings, or of messages that hold one each (Lambda, SQS).</summary>
    public static bool IsListMember(Utf8JsonReader reader) =>
        reader.IsInAnyCase("findings")
        || MessageEnvelope.IsListMember(reader);

    /// <summary>Whether an object has a list by its name, which is no array where the object stands for itself.</summary>
    public static bool HasList(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (IsListMember(reader))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    /// <summary>Whether the reader is on the name of the token for the next page.</summary>
    public static bool IsTokenMember(Utf8JsonReader reader) => reader.IsInAnyCase("nextToken");

    /// <summary>Whether the reader is on the name by which iot-audit says that a list broke off.</summary>
    public static bool IsPartialMember(Utf8JsonReader reader) => reader.IsInAnyCase("isPartial");
}
