using System.Text;

namespace IoTAuditClient.Emulator;

/// <summary>A request that the emulator received, and what it answered.</summary>
/// <remarks>
/// Holds no secret: the signature's value, session tokens and cookies read <c>REDACTED</c>. Thread-safe; only the members about the answer
/// change, once, before the client sees the first byte of it.
/// </remarks>
public sealed class ReceivedRequest
{
    private volatile WireResponse? _answer;

    internal ReceivedRequest(RequestData data, IAuditOperation? operation, DateTimeOffset receivedAt, string requestId)
    {
        Operation = operation?.Name;
        FindingId = operation?.FindingIdOf(data);
        TaskId = operation?.TaskIdOf(data);
        Method = data.Method;
        Path = data.Path;
        QueryString = Redaction.QueryString(data.QueryString);
        Query = Redaction.Query(data.Query);
        Headers = Redaction.Headers(data.Headers);
        Body = Encoding.UTF8.GetString(data.Body);
        ReceivedAt = receivedAt;
        RequestId = requestId;
    }

    /// <summary>The operation, one of <see cref="EmulatedOperation"/>, or null where method and path lead to none.</summary>
    public string? Operation { get; }

    /// <summary>The id of the finding that the request asks about, decoded but not checked; null where it asks about none.</summary>
    public string? FindingId { get; }

    /// <summary>
    /// The id of the audit or of the mitigation task in the request's path or query, decoded but not checked; null where it has none.
    /// </summary>
    public string? TaskId { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path as it was sent, percent-encoded.</summary>
    public string Path { get; }

    /// <summary>The query string as it was sent, percent-encoded and without the question mark; empty where there was none.</summary>
    public string QueryString { get; }

    /// <summary>The query's parameters, decoded. Of several with one name the last counts.</summary>
    public IReadOnlyDictionary<string, string> Query { get; }

    /// <summary>The headers; names ignore case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body as text; empty where there was none.</summary>
    public string Body { get; }

    /// <summary>When the request had been read, in UTC, by the emulator's clock.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>The request id that the answer carries in <c>x-amzn-RequestId</c>.</summary>
    public string RequestId { get; }

    /// <summary>The HTTP status of the answer. Null while there is none, and for ever where the connection ends without one.</summary>
    public int? StatusCode => _answer?.StatusCode;

    /// <summary>The error code of the answer, as in <c>ThrottlingException</c>; null for a success and while there is no answer.</summary>
    public string? ErrorCode => _answer?.ErrorCode;

    /// <summary>The fault that was played on this request, or null.</summary>
    public AuditFault? Fault { get; internal set; }

    /// <summary>One line: method, path, status.</summary>
    public override string ToString() =>
        $"{Method} {Path} -> {StatusCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no answer"}";

    internal void Answered(WireResponse answer) => _answer = answer;
}
