using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace IoTAuditClient.Json;

/// <summary>Refuses a member that an object has twice: of two values nobody knows which one is true.</summary>
internal static class SeenMembers
{
    /// <summary>Notes a member.</summary>
    /// <param name="mark">Its bit.</param>
    /// <param name="seen">The bits of those that were read of the same object.</param>
    /// <exception cref="UnfitJsonException">The object had it before.</exception>
    public static void Add(ulong mark, ref ulong seen)
    {
        if ((seen & mark) != 0)
        {
            throw new UnfitJsonException("is there twice, and nothing tells which of the two is true.");
        }

        seen |= mark;
    }

    /// <summary>Walks over a value whose members a serializer reads, which takes the last of two in silence.</summary>
    /// <param name="start">Stands on the first token of the value.</param>
    /// <param name="contract">
    /// What is read. Members that it does not have, and the entries of a map, may come twice.
    /// </param>
    /// <exception cref="JsonException">A member is there twice.</exception>
    public static void Check(Utf8JsonReader start, JsonTypeInfo contract)
    {
        var reader = start;
        try
        {
            Walk(ref reader, contract);
        }
        catch (UnfitJsonException unfit)
        {
            throw JsonPath.Locate(start, reader.TokenStartIndex, unfit);
        }
    }

    private static void Walk(ref Utf8JsonReader reader, JsonTypeInfo contract)
    {
        switch (reader.TokenType, contract.Kind)
        {
            case (JsonTokenType.StartObject, JsonTypeInfoKind.Object):
                var seen = 0UL;
                while (reader.NextMember())
                {
                    WalkMember(ref reader, contract, ref seen);
                }

                break;
            case (JsonTokenType.StartObject, JsonTypeInfoKind.Dictionary):
                while (reader.NextMember())
                {
                    reader.Advance();
                    Walk(ref reader, ElementOf(contract));
                }

                break;
            case (JsonTokenType.StartArray, JsonTypeInfoKind.Enumerable):
                for (reader.Advance(); reader.TokenType != JsonTokenType.EndArray; reader.Advance())
                {
                    Walk(ref reader, ElementOf(contract));
                }

                break;
            default:
                reader.SkipMember();
                break;
        }
    }

    private static void WalkMember(ref Utf8JsonReader reader, JsonTypeInfo contract, ref ulong seen)
    {
        for (var index = 0; index < contract.Properties.Count; index++)
        {
            var member = contract.Properties[index];
            if (reader.IsInAnyCase(member.Name))
            {
                Add(1UL << index, ref seen);
                reader.Advance();
                Walk(ref reader, contract.Options.GetTypeInfo(member.PropertyType));
                return;
            }
        }

        reader.SkipMember();
    }

    // .NET 8 has no JsonTypeInfo.ElementType.
    private static JsonTypeInfo ElementOf(JsonTypeInfo contract) =>
        contract.Options.GetTypeInfo(contract.Type.GetElementType() ?? contract.Type.GetGenericArguments()[^1]);
}
