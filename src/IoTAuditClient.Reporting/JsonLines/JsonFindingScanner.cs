using System.Text.Json;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// Finds the findings in JSON that arrives in pieces: bare ones, <c>{"finding": {...}}</c>, and the elements of <c>{"findings": [...]}</c> and of arrays,
/// any number of them one after the other. It needs one finding at a time in memory, never a whole list.
/// </summary>
internal sealed class JsonFindingScanner
{
    private static readonly JsonReaderOptions SeveralValues = new() { AllowMultipleValues = true };
    private static readonly AuditFinding Nothing = new();

    private JsonReaderState _state = new(SeveralValues);
    private Place _place;

    private enum Place
    {
        BetweenValues,
        InArray,
        InFindings,
        AfterFindings,
    }

    /// <summary>Gets whether what was used up is whole: no value is open.</summary>
    public bool IsBetweenValues => _place == Place.BetweenValues;

    /// <summary>Looks for the next finding.</summary>
    /// <param name="json">What follows on what was used up before.</param>
    /// <returns>What was found, and how much of the JSON is used up by it. A value that does not fit is a problem; the search can go on after it.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public ScannedFinding Next(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, _state);
        var used = 0;
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            if (_place == Place.BetweenValues && reader.TokenType == JsonTokenType.StartObject)
            {
                if (!ReadMembers(ref reader))
                {
                    break;
                }

                if (reader.TokenType == JsonTokenType.EndObject)
                {
                    return Use(reader, FindingAt(json, start, reader));
                }

                _place = Place.InFindings;
            }
            else if (_place == Place.BetweenValues && reader.TokenType == JsonTokenType.StartArray)
            {
                _place = Place.InArray;
            }
            else if (_place == Place.AfterFindings)
            {
                if (!reader.TrySkip())
                {
                    break;
                }

                _place = reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0 ? Place.BetweenValues : Place.AfterFindings;
            }
            else if (reader.TokenType == JsonTokenType.EndArray)
            {
                _place = _place == Place.InFindings ? Place.AfterFindings : Place.BetweenValues;
            }
            else if (!reader.TrySkip())
            {
                break;
            }
            else if (reader.TokenType != JsonTokenType.Null || _place == Place.BetweenValues)
            {
                return Use(reader, FindingAt(json, start, reader));
            }

            used = (int)reader.BytesConsumed;
            _state = reader.CurrentState;
        }

        return new ScannedFinding(used);
    }

    /// <summary>Reads the members of an object up to its end, or to the start of the array of its member findings. False where more is needed.</summary>
    private static bool ReadMembers(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return true;
            }

            var isFindings = reader.ValueTextEquals("findings"u8);
            if (!reader.Read())
            {
                return false;
            }

            if (isFindings && reader.TokenType == JsonTokenType.StartArray)
            {
                return true;
            }

            if (!reader.TrySkip())
            {
                return false;
            }
        }

        return false;
    }

    private static ScannedFinding FindingAt(ReadOnlySpan<byte> json, int start, Utf8JsonReader reader)
    {
        var end = (int)reader.BytesConsumed;
        try
        {
            return new ScannedFinding(end, start, Parse(json[start..end]));
        }
        catch (JsonException exception)
        {
            return new ScannedFinding(end, start, Problem: exception.Message);
        }
    }

    /// <summary>Reads a finding. A line of ours has a finding's members, perhaps none; anything else has to look like one.</summary>
    private static AuditFinding Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("schemaVersion"u8))
        {
            return Recognized(AuditFindingJson.Parse(json));
        }

        reader.Read();
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var version) && version <= JsonLinesDocument.SchemaVersion
            ? JsonSerializer.Deserialize(json, ReportingJsonContext.Default.AuditFinding)!
            : throw new JsonException($"The schemaVersion is not {JsonLinesDocument.SchemaVersion}: a newer version of IoTAuditClient.Reporting may have written it.");
    }

    // Events of OCSF and lines of many logs have a severity too.
    private static AuditFinding Recognized(AuditFinding finding) => finding is { Severity: not null, FindingId: null } && finding with { Severity = null } == Nothing
        ? throw new JsonException("The JSON has a severity, but nothing else of a finding.")
        : finding;

    private ScannedFinding Use(Utf8JsonReader reader, ScannedFinding found)
    {
        _state = reader.CurrentState;
        return found;
    }
}
