using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace IoTAuditClient.Emulator;

/// <summary>A request as it came over the wire, read to its end.</summary>
internal sealed record RequestData(
    string Method,
    string Path,
    string QueryString,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body)
{
    public static async Task<RequestData> ReadAsync(HttpContext context)
    {
        // Kestrel's Path is decoded and has its dot segments resolved; the raw target shows what the client really sent.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!target.StartsWith('/') && Uri.TryCreate(target, UriKind.Absolute, out var absolute))
        {
            target = absolute.PathAndQuery;
        }

        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var queryString = mark < 0 ? "" : target[(mark + 1)..];
        var headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var body = await ReadBodyAsync(context).ConfigureAwait(false);
        return new RequestData(
            context.Request.Method, mark < 0 ? target : target[..mark], queryString, ReadQuery(queryString), headers, body);
    }

    private static Dictionary<string, string> ReadQuery(string queryString)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(queryString))
        {
            values[pair.DecodeName().ToString()] = pair.DecodeValue().ToString();
        }

        return values;
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        return body.ToArray();
    }
}
