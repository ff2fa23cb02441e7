using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IoTAuditClient.Emulator;

/// <summary>An answer before it is sent.</summary>
internal sealed record WireResponse
{
    public const string JsonContent = "application/json";

    /// <summary>A header that AWS does not send, by which a client of another process knows that what it reads is made up.</summary>
    private const string InventedHeader = "x-iot-audit-invented";

    public int StatusCode { get; init; } = 200;

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? ContentType { get; init; } = JsonContent;

    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    /// <summary>The members of an error's body beside its code and message.</summary>
    public ImmutableArray<KeyValuePair<string, string>> ErrorMembers { get; init; } = [];

    public ErrorCodePlacement ErrorCodePlacement { get; init; } = ErrorCodePlacement.Header;

    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    public static WireResponse Success(Action<Utf8JsonWriter> write) => new() { Body = Json.Write(write) };

    public static WireResponse Error(int statusCode, string code, string message) => Error(statusCode, code, message, []);

    public static WireResponse Error(int statusCode, string code, string message, ImmutableArray<KeyValuePair<string, string>> members) =>
        new WireResponse { StatusCode = statusCode, ErrorCode = code, ErrorMessage = message, ErrorMembers = members }
            .Place(ErrorCodePlacement.Header);

    /// <summary>A page of a list.</summary>
    /// <param name="member">The member that has the items.</param>
    /// <param name="items">The items of the page.</param>
    /// <param name="write">Writes one of them.</param>
    /// <param name="nextToken">The token of the page after it; null for the last one.</param>
    public static WireResponse Page<T>(string member, IEnumerable<T> items, Action<Utf8JsonWriter, T> write, string? nextToken) =>
        Success(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray(member);
            foreach (var item in items)
            {
                write(writer, item);
            }

            writer.WriteEndArray();
            writer.WriteText("nextToken", nextToken);
            writer.WriteEndObject();
        });

    /// <summary>A success without a member.</summary>
    public static WireResponse EmptySuccess() => Success(writer =>
    {
        writer.WriteStartObject();
        writer.WriteEndObject();
    });

    /// <summary>The same error with its code in other places. An answer that is no error stays as it is.</summary>
    public WireResponse Place(ErrorCodePlacement placement)
    {
        if (ErrorCode is null)
        {
            return this;
        }

        return this with
        {
            ErrorCodePlacement = placement,
            Body = Json.Write(writer =>
            {
                writer.WriteStartObject();
                if (placement.HasFlag(ErrorCodePlacement.TypeMember))
                {
                    writer.WriteString("__type", ErrorCode);
                }

                if (placement.HasFlag(ErrorCodePlacement.CodeMember))
                {
                    writer.WriteString("code", ErrorCode);
                }

                writer.WriteString("message", ErrorMessage);
                foreach (var (name, value) in ErrorMembers)
                {
                    writer.WriteString(name, value);
                }

                writer.WriteEndObject();
            }),
        };
    }

    public WireResponse With(string header, string value) => this with { Headers = Headers.Add(new(header, value)) };

    /// <summary>The same answer with a changed body; its text is a JSON object.</summary>
    public WireResponse Edited(Action<JsonObject> edit)
    {
        var root = JsonNode.Parse(Body.Span)!.AsObject();
        edit(root);
        return this with { Body = Json.Write(writer => root.WriteTo(writer)) };
    }

    public WireResponse Compressed()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(Body.Span);
        }

        return (this with { Body = compressed.ToArray() }).With("Content-Encoding", "gzip");
    }

    /// <summary>Every header but those that the transport adds: its length and the date.</summary>
    public IEnumerable<KeyValuePair<string, string>> AllHeaders(string requestId)
    {
        yield return new("x-amzn-RequestId", requestId);
        yield return new(InventedHeader, "true");
        if (ContentType is not null)
        {
            yield return new("Content-Type", ContentType);
        }

        if (ErrorCode is not null && ErrorCodePlacement.HasFlag(ErrorCodePlacement.Header))
        {
            yield return new("x-amzn-ErrorType", ErrorCode);
        }

        foreach (var header in Headers)
        {
            yield return header;
        }
    }
}
