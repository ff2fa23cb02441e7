using System.Text.Json;
using IoTAuditClient.Exceptions;

namespace IoTAuditClient.Json;

/// <summary>Reads and writes what became of an id. An exception is written as the facts that are safe to keep, and read as the base type
/// with them.</summary>
internal sealed class AuditFindingOutcomeConverter : LocatingJsonConverter<AuditFindingOutcome>
{
    private const string NoMessage = "The description of the finding failed; what was saved of it does not say why.";

    public override void Write(Utf8JsonWriter writer, AuditFindingOutcome value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();

        // The id may be null: a source of ids may hold a null, and its outcome is a failure.
        writer.WriteString(MemberNames.FindingId, value.FindingId ?? "");
        writer.WriteString(MemberNames.Status, OutcomeStatusText.Of(value.Status));
        if (value.IsListed)
        {
            writer.WriteBoolean(MemberNames.IsListed, true);
        }

        if (value.IsFound)
        {
            writer.WritePropertyName(MemberNames.Finding);
            AuditFindingConverter.WriteFinding(writer, value.Finding);
        }
        else if (value.IsFailed)
        {
            writer.WritePropertyName(MemberNames.Error);
            WriteError(writer, value.Exception);
        }

        writer.WriteEndObject();
    }

    protected override AuditFindingOutcome ReadValue(ref Utf8JsonReader reader)
    {
        string? findingId = null, status = null;
        AuditFinding? finding = null;
        AuditClientException? error = null;
        var isListed = false;

        reader.ExpectObject();
        var seen = 0UL;
        while (reader.NextMember())
        {
            if (reader.Is(MemberNames.FindingId, ref seen)) { findingId = reader.NextText(); }
            else if (reader.Is(MemberNames.Status, ref seen)) { status = NextStatus(ref reader); }
            else if (reader.Is(MemberNames.IsListed, ref seen)) { isListed = reader.NextFlag() is true; }
            else if (reader.Is(MemberNames.Finding, ref seen))
            {
                finding = reader.NextIsObject() ? AuditFindingConverter.ReadFinding(ref reader) : null;
            }
            else if (reader.Is(MemberNames.Error, ref seen)) { error = reader.NextIsObject() ? ReadError(ref reader) : null; }
            else { reader.SkipMember(); }
        }

        if (findingId is null)
        {
            throw new UnfitJsonException("has to be the outcome of an id, but has no findingId.");
        }

        return status switch
        {
            OutcomeStatusText.Found when finding is null => throw new UnfitJsonException("has the status FOUND, but no finding."),
            OutcomeStatusText.Found =>
                isListed ? AuditFindingOutcome.Listed(findingId, finding) : AuditFindingOutcome.Found(findingId, finding),
            OutcomeStatusText.NotFound => AuditFindingOutcome.NotFound(findingId),
            OutcomeStatusText.Failed => AuditFindingOutcome.Failed(findingId, error ?? new AuditClientException(NoMessage)),
            _ => throw new UnfitJsonException("has to be the outcome of an id, but has no status."),
        };
    }

    private static void WriteError(Utf8JsonWriter writer, Exception exception)
    {
        var failure = exception as AuditClientException;
        writer.WriteStartObject();
        writer.WriteText(MemberNames.Code, failure?.ErrorCode);
        writer.WriteString(MemberNames.Message, SafeMessage.Of(exception));
        writer.WriteText(MemberNames.RequestId, failure?.RequestId);
        writer.WriteBoolean(MemberNames.IsTransient, failure?.IsTransient ?? false);
        writer.WriteEndObject();
    }

    private static AuditClientException ReadError(ref Utf8JsonReader reader)
    {
        string? code = null, message = null, requestId = null;
        var isTransient = false;
        var seen = 0UL;
        while (reader.NextMember())
        {
            if (reader.Is(MemberNames.Code, ref seen)) { code = reader.NextText(); }
            else if (reader.Is(MemberNames.Message, ref seen)) { message = reader.NextText(); }
            else if (reader.Is(MemberNames.RequestId, ref seen)) { requestId = reader.NextText(); }
            else if (reader.Is(MemberNames.IsTransient, ref seen)) { isTransient = reader.NextFlag() is true; }
            else { reader.SkipMember(); }
        }

        return new AuditClientException(message ?? NoMessage) { ErrorCode = code, RequestId = requestId, IsTransient = isTransient };
    }

    private static string NextStatus(ref Utf8JsonReader reader)
    {
        reader.Advance();
        return reader.TokenType == JsonTokenType.String
            && reader.TextHere() is OutcomeStatusText.Found or OutcomeStatusText.NotFound or OutcomeStatusText.Failed
            ? reader.TextHere()!
            : throw reader.Unfit("FOUND, NOT_FOUND or FAILED");
    }
}
