using System.Text;
using System.Text.Json.Nodes;

namespace IoTAuditClient.Emulator;

// Faults that are an answer with a strange body. Where nothing else is said, the status is 200.
public sealed partial class AuditFault
{
    /// <summary>Any body with any status and content type.</summary>
    /// <param name="body">The body, sent in UTF-8.</param>
    /// <param name="contentType">The content type, or null for none.</param>
    /// <param name="statusCode">The HTTP status, 200 to 599; not 204 or 304, which have no body.</param>
    public static AuditFault Body(string body, string? contentType = WireResponse.JsonContent, int statusCode = 200)
    {
        ArgumentNullException.ThrowIfNull(body);
        return RawBody(Encoding.UTF8.GetBytes(body), contentType, statusCode);
    }

    /// <summary>Any bytes as the body, with any status and content type.</summary>
    /// <param name="body">The body. Do not change it afterwards.</param>
    /// <param name="contentType">The content type, or null for none.</param>
    /// <param name="statusCode">The HTTP status, 200 to 599; not 204 or 304, which have no body.</param>
    public static AuditFault RawBody(ReadOnlyMemory<byte> body, string? contentType = WireResponse.JsonContent, int statusCode = 200)
    {
        if (statusCode is < 200 or > 599 or 204 or 304)
        {
            throw new ArgumentOutOfRangeException(
                nameof(statusCode), statusCode, "An answer with a body has a status from 200 to 599, but 204 and 304.");
        }

        if (contentType is not null)
        {
            HeaderText.ThrowIfInvalid("Content-Type", contentType);
        }

        return new AuditFault(
            FormattableString.Invariant($"a body of {body.Length} bytes with HTTP {statusCode}"),
            _ => new WireResponse { StatusCode = statusCode, ContentType = contentType, Body = body });
    }

    /// <summary>A page of HTML with HTTP 200, as a captive portal sends it.</summary>
    public static AuditFault Html() => Body("<!DOCTYPE html><html><body><h1>Please sign in</h1></body></html>", "text/html");

    /// <summary>A page of HTML with HTTP 502, as a proxy sends it.</summary>
    public static AuditFault BadGateway() => Body("<html><body><h1>502 Bad Gateway</h1></body></html>", "text/html", 502);

    /// <summary>A redirect to somewhere else, as a captive portal sends it. The service never sends one.</summary>
    /// <param name="location">Where to; <c>https://portal.example/sign-in</c> where it is not given.</param>
    /// <param name="statusCode">The HTTP status, 300 to 399; not 304, which has no body.</param>
    public static AuditFault Redirect(Uri? location = null, int statusCode = 302)
    {
        if (statusCode is < 300 or > 399 or 304)
        {
            throw new ArgumentOutOfRangeException(
                nameof(statusCode), statusCode, "A redirect has a status from 300 to 399, and not 304, which has no body.");
        }

        return Body("<html><body>Moved</body></html>", "text/html", statusCode)
            .WithHeader("Location", (location ?? new Uri("https://portal.example/sign-in")).AbsoluteUri);
    }

    /// <summary>An empty body.</summary>
    public static AuditFault EmptyBody() => Body("");

    /// <summary>The body <c>{}</c>.</summary>
    public static AuditFault EmptyObject() => Body("{}");

    /// <summary>The body <c>{"finding":null}</c>.</summary>
    public static AuditFault NullFinding() => Body("""{"finding":null}""");

    /// <summary>A JSON array where an object belongs.</summary>
    public static AuditFault JsonArray() => Body("""[{"finding":{}}]""");

    /// <summary>The real answer, cut off, with a Content-Length that fits what is left.</summary>
    /// <param name="length">How many bytes are left; half of them where it is not given.</param>
    public static AuditFault TruncatedJson(int? length = null)
    {
        if (length is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(given, nameof(length));
        }

        return Genuine("a truncated body").Then(
            response => response with { Body = response.Body[..Math.Min(length ?? (response.Body.Length / 2), response.Body.Length)] });
    }

    /// <summary>The real answer, compressed with gzip, whether the client asked for that or not.</summary>
    public static AuditFault Gzip() => Genuine("a body in gzip").Then(response => response.Compressed());

    /// <summary>The real answer, changed.</summary>
    /// <param name="edit">Changes the body's root object. Not called where the answer is an error.</param>
    public static AuditFault Edit(Action<JsonObject> edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return Genuine("an edited body").Then(response => response.ErrorCode is null ? response.Edited(edit) : response);
    }

    /// <summary>The real answer with names of checks, severities, statuses, types and other values that no client knows.</summary>
    public static AuditFault UnknownEnumValues() => Edit(JsonEdits.UseUnknownValues);

    /// <summary>The real answer with members that no client knows, at every level and of every JSON type.</summary>
    public static AuditFault UnknownMembers() => Edit(JsonEdits.AddUnknownMembers);

    private static AuditFault Genuine(string name, IDelivery? delivery = null) => new(name, genuine => genuine(), delivery);
}
