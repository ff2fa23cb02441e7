using System.Text.Json;
using IoTAuditClient.Http;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// Finds the findings in JSON that arrives in pieces: values that hold one, and the elements of
/// <c>{"findings": [...]}</c> and of arrays, any number of them one after the other. It needs one finding at a time in
/// memory, never a whole list.
/// </summary>
/// <param name="readsOrigins">Whether it tells of each finding where it came from, which takes another look at its members.</param>
internal sealed class JsonFindingScanner(bool readsOrigins)
{
    private static readonly JsonReaderOptions SeveralValues = new() { AllowMultipleValues = true };

    private JsonReaderState _state = new(SeveralValues);
    private Place _place;
    private Place _around;
    private ListEnd _end;

    private enum Place
    {
        BetweenValues,
        InArray,
        InList,
        AfterList,
    }

    /// <summary>Gets whether what was used up is whole: no value is open.</summary>
    public bool IsBetweenValues => _place == Place.BetweenValues;

    /// <summary>Looks for the next finding, or the end of a list.</summary>
    /// <param name="json">What follows on what was used up before.</param>
    /// <returns>
    /// What was found, and how much of the JSON is used up by it. A value that does not fit is a problem; the search can go on after it.
    /// </returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public ScannedValue Next(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, _state);
        var used = 0;
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (_place, reader.TokenType)
            {
                case (Place.BetweenValues or Place.InArray, JsonTokenType.StartObject):
                    var end = default(ListEnd);
                    if (!ReadMembers(ref reader, ref end))
                    {
                        return new ScannedValue(used);
                    }

                    if (reader.TokenType == JsonTokenType.EndObject)
                    {
                        return Use(reader, ValueAt(json, start, reader));
                    }

                    (_around, _place, _end) = (_place, Place.InList, end);
                    break;
                case (Place.BetweenValues, JsonTokenType.StartArray):
                    _place = Place.InArray;
                    break;
                case (Place.InArray, JsonTokenType.EndArray):
                    _place = Place.BetweenValues;
                    return Use(reader, new ScannedValue((int)reader.BytesConsumed, start, End: new ListEnd { IsArray = true }));
                case (Place.InList, JsonTokenType.EndArray):
                    _place = Place.AfterList;
                    break;
                case (Place.AfterList, JsonTokenType.EndObject):
                    _place = _around;
                    return Use(reader, new ScannedValue((int)reader.BytesConsumed, start, End: _end));
                case (Place.AfterList, _):
                    if (!ReadMember(ref reader, ref _end))
                    {
                        return new ScannedValue(used);
                    }

                    _place = reader.TokenType == JsonTokenType.StartArray ? Place.InList : Place.AfterList;
                    break;
                default:
                    if (!reader.TrySkip())
                    {
                        return new ScannedValue(used);
                    }

                    return Use(reader, ValueAt(json, start, reader));
            }

            used = (int)reader.BytesConsumed;
            _state = reader.CurrentState;
        }

        return new ScannedValue(used);
    }

    /// <summary>Reads the members of an object up to its end, or to the start of the array of a list. False where more is needed.</summary>
    private static bool ReadMembers(ref Utf8JsonReader reader, ref ListEnd end)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return true;
            }

            if (!ReadMember(ref reader, ref end))
            {
                return false;
            }

            if (reader.TokenType == JsonTokenType.StartArray)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a member to its end, or that of a list to the start of its array. False where more is needed.</summary>
    private static bool ReadMember(ref Utf8JsonReader reader, ref ListEnd end)
    {
        var isList = ListDocument.IsListMember(reader);
        var isToken = ListDocument.IsTokenMember(reader);
        var isMark = ListDocument.IsPartialMember(reader);
        var name = reader;
        if (!reader.Read())
        {
            return false;
        }

        if (isList && reader.TokenType == JsonTokenType.StartArray)
        {
            return true;
        }

        var isNothing = reader.TokenType is JsonTokenType.Null or JsonTokenType.False
            || (reader.TokenType == JsonTokenType.String && reader.IsOn(""u8));
        if (!reader.TrySkip())
        {
            return false;
        }

        end = end with
        {
            HasMore = end.HasMore || (isToken && !isNothing),
            IsPartial = end.IsPartial || (isMark && !isNothing),
            Beside = end.Beside ?? FindingEnvelope.PlaceOf(name),
            Error = end.Error ?? ErrorBesideAnswer.Read(ref name),
        };
        return true;
    }

    private ScannedValue ValueAt(ReadOnlySpan<byte> json, int start, Utf8JsonReader reader)
    {
        var end = (int)reader.BytesConsumed;
        try
        {
            var value = json[start..end];
            return new ScannedValue(end, start, FindingValue.Read(value), Origin: readsOrigins ? LineOrigin.Of(value) : null);
        }
        catch (JsonException exception)
        {
            return new ScannedValue(end, start, Problem: exception.Message);
        }
    }

    private ScannedValue Use(Utf8JsonReader reader, ScannedValue found)
    {
        _state = reader.CurrentState;
        return found;
    }
}
