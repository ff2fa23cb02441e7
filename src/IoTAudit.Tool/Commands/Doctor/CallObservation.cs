using Amazon.Runtime.Identity;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime;
using IoTAuditClient.Sdk;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>
/// What the AWS SDK has settled on for a call: what was really used, not what the settings suggest. Of several attempts
/// the last counts.
/// </summary>
internal sealed class CallObservation
{
    private const string CredentialMark = "Credential=";
    private const int ShownEnd = 4;

    /// <summary>Below this length, the end of a key id would be most of it.</summary>
    private const int LeastKeyId = 16;

    private IRequestContext? _underWay;

    public Uri? Endpoint { get; private set; }

    /// <summary>The Region that the request is signed for.</summary>
    public string? Region { get; private set; }

    /// <summary>The kind of credentials, such as <see cref="EnvironmentVariablesAWSCredentials"/>.</summary>
    public BaseIdentity? Identity { get; private set; }

    /// <summary>The last four characters of the access key id; empty for an id that is too short to show any of it.</summary>
    public string? AccessKeyEnd { get; private set; }

    public int? StatusCode { get; private set; }

    public string? RequestId { get; private set; }

    /// <summary>The time by the service's clock when it answered, in whole seconds.</summary>
    public DateTimeOffset? ServiceTime { get; private set; }

    /// <summary>The time by our clock when the answer was there.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>
    /// How far our clock is ahead of the service's; negative where it is behind. The service tells whole seconds, so
    /// the half of one is added.
    /// </summary>
    public TimeSpan? ClockSkew => AnsweredAt - (ServiceTime + TimeSpan.FromSeconds(0.5));

    /// <summary>Notes an attempt that begins: where the call is given up in the middle of it, nobody waits for its end.</summary>
    public void Began(IRequestContext context) => _underWay = context;

    /// <summary>Takes what an attempt was sent with that has not ended.</summary>
    public void Conclude()
    {
        if (_underWay is { } context)
        {
            Sent(context);
        }
    }

    public void Sent(IRequestContext context)
    {
        _underWay = null;
        Endpoint = context.Request?.Endpoint ?? Endpoint;
        Identity = (context.Identity is CheckedCredentials { Source: { } source } ? source : context.Identity) ?? Identity;
        if (context.Request?.Headers.TryGetValue("Authorization", out var authorization) is true)
        {
            ReadScope(authorization);
        }
    }

    public void Answered(IWebResponseData? answer, int status, string? requestId, DateTimeOffset time)
    {
        (StatusCode, RequestId, AnsweredAt) = (status, requestId, time);
        ServiceTime = DateTimeOffset.TryParseExact(
            answer?.GetHeaderValue("Date"),
            "r",
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal,
            out var date) ? date : null;
    }

    // Credential=<key id>/<date>/<Region>/<service>/aws4_request
    private void ReadScope(string authorization)
    {
        var start = authorization.IndexOf(CredentialMark, StringComparison.Ordinal);
        if (start >= 0 && authorization[(start + CredentialMark.Length)..].Split(',')[0].Split('/') is [var key, _, var region, ..])
        {
            AccessKeyEnd = key.Length >= LeastKeyId ? key[^ShownEnd..] : "";
            Region = region;
        }
    }
}
