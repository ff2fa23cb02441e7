using System.Text.Json;
using IoTAuditClient.Model;

namespace IoTAuditClient.Json;

/// <summary>Reads and writes a finding with AWS's member names and nesting.</summary>
internal sealed class AuditFindingConverter : LocatingJsonConverter<AuditFinding>
{
    public override void Write(Utf8JsonWriter writer, AuditFinding value, JsonSerializerOptions options) => WriteFinding(writer, value);

    public static AuditFinding ReadFinding(ref Utf8JsonReader reader)
    {
        string? findingId = null, taskId = null, checkName = null, severity = null, reason = null, reasonCode = null;
        DateTimeOffset? taskStartTime = null, findingTime = null;
        AuditResource? resource = null;
        bool? isSuppressed = null;
        var related = ValueList<AuditResource>.Empty;

        reader.ExpectObject();
        var seen = 0UL;
        while (reader.NextMember())
        {
            if (reader.Is(MemberNames.FindingId, ref seen)) { findingId = reader.NextText(); }
            else if (reader.Is(MemberNames.TaskId, ref seen)) { taskId = reader.NextText(); }
            else if (reader.Is(MemberNames.CheckName, ref seen)) { checkName = reader.NextText(); }
            else if (reader.Is(MemberNames.TaskStartTime, ref seen)) { taskStartTime = reader.NextTime(); }
            else if (reader.Is(MemberNames.FindingTime, ref seen)) { findingTime = reader.NextTime(); }
            else if (reader.Is(MemberNames.Severity, ref seen)) { severity = reader.NextText(); }
            else if (reader.Is(MemberNames.NonCompliantResource, ref seen))
            {
                resource = reader.NextIsObject() ? AuditResourceConverter.ReadResource(ref reader) : null;
            }
            else if (reader.Is(MemberNames.RelatedResources, ref seen)) { related = NextResources(ref reader); }
            else if (reader.Is(MemberNames.ReasonForNonCompliance, ref seen)) { reason = reader.NextText(); }
            else if (reader.Is(MemberNames.ReasonForNonComplianceCode, ref seen)) { reasonCode = reader.NextText(); }
            else if (reader.Is(MemberNames.IsSuppressed, ref seen)) { isSuppressed = reader.NextFlag(); }
            else { reader.SkipMember(); }
        }

        return new AuditFinding
        {
            FindingId = findingId,
            TaskId = taskId,
            CheckName = checkName,
            TaskStartTime = taskStartTime,
            FindingTime = findingTime,
            Severity = severity,
            NonCompliantResource = resource,
            RelatedResources = related,
            ReasonForNonCompliance = reason,
            ReasonForNonComplianceCode = reasonCode,
            IsSuppressed = isSuppressed,
        };
    }

    public static void WriteFinding(Utf8JsonWriter writer, AuditFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteText(MemberNames.FindingId, finding.FindingId);
        writer.WriteText(MemberNames.TaskId, finding.TaskId);
        writer.WriteText(MemberNames.CheckName, finding.CheckName?.Value);
        writer.WriteTime(MemberNames.TaskStartTime, finding.TaskStartTime);
        writer.WriteTime(MemberNames.FindingTime, finding.FindingTime);
        writer.WriteText(MemberNames.Severity, finding.Severity?.Value);
        if (finding.NonCompliantResource is { } resource)
        {
            writer.WritePropertyName(MemberNames.NonCompliantResource);
            AuditResourceConverter.WriteResource(writer, resource);
        }

        if (finding.RelatedResources.Count > 0)
        {
            writer.WriteStartArray(MemberNames.RelatedResources);
            foreach (var related in finding.RelatedResources)
            {
                AuditResourceConverter.WriteResource(writer, related);
            }

            writer.WriteEndArray();
        }

        writer.WriteText(MemberNames.ReasonForNonCompliance, finding.ReasonForNonCompliance);
        writer.WriteText(MemberNames.ReasonForNonComplianceCode, finding.ReasonForNonComplianceCode);
        if (finding.IsSuppressed is { } isSuppressed)
        {
            writer.WriteBoolean(MemberNames.IsSuppressed, isSuppressed);
        }

        writer.WriteEndObject();
    }

    protected override AuditFinding ReadValue(ref Utf8JsonReader reader) => ReadFinding(ref reader);

    private static ValueList<AuditResource> NextResources(ref Utf8JsonReader reader)
    {
        reader.Advance();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return ValueList<AuditResource>.Empty;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw reader.Unfit("an array of resources");
        }

        var resources = new List<AuditResource>();
        for (reader.Advance(); reader.TokenType != JsonTokenType.EndArray; reader.Advance())
        {
            if (reader.TokenType != JsonTokenType.Null)
            {
                resources.Add(AuditResourceConverter.ReadResource(ref reader));
            }
        }

        return ValueList<AuditResource>.Own([.. resources]);
    }
}
