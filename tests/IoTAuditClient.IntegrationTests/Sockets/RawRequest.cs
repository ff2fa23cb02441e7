using System.Globalization;
using System.Text;

namespace IoTAuditClient.IntegrationTests.Sockets;

/// <summary>A request as it was on the wire, nothing decoded.</summary>
internal sealed record RawRequest(string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    /// <summary>Gets the value of a header, or null.</summary>
    public string? this[string header] => Headers.FirstOrDefault(pair => pair.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>
    /// Reads a request, or null where the connection has ended. None follows before its answer, so what is there
    /// belongs to it.
    /// </summary>
    public static async Task<RawRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, length * 2);
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return null;
            }

            length += read;
            if (TryParse(buffer.AsSpan(0, length)) is { } request)
            {
                return request;
            }
        }
    }

    private static RawRequest? TryParse(ReadOnlySpan<byte> bytes)
    {
        var headLength = bytes.IndexOf("\r\n\r\n"u8);
        if (headLength < 0)
        {
            return null;
        }

        var request = Parse(Encoding.Latin1.GetString(bytes[..headLength]));
        var body = bytes[(headLength + 4)..];
        var bodyLength = int.Parse(request["Content-Length"] ?? "0", CultureInfo.InvariantCulture);
        return body.Length < bodyLength ? null : request with { Body = Encoding.UTF8.GetString(body[..bodyLength]) };
    }

    private static RawRequest Parse(string head)
    {
        var lines = head.Split("\r\n");
        var start = lines[0].Split(' ');
        var headers = lines[1..].Select(line => line.Split(':', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1].Trim()));
        return new RawRequest(start[0], start[1], [.. headers], "");
    }
}
