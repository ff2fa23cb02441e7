using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>
/// Fails in every way there is, and looks for credentials in everything that the client says: logs, spans, metrics and messages.
/// </summary>
public sealed class SecretTests
{
    private const string AccessKey = "ASIAIOSFODNN7EXAMPLE";
    private const string SecretKey = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    private const string SessionToken = "IQoJb3JpZ2luX2VjEXAMPLETOKENyd2VzdC0xIkcwRQIhAJf8example//////////wEaDDEyMzQ1Njc4OTAxMiIM";

    // Measurements of other tests come in while this one reads.
    private readonly ConcurrentQueue<string> _said = [];

    public static TheoryData<string> Faults => new(AllFaults.Keys);

    private static Dictionary<string, Func<AuditFault>> AllFaults { get; } = new()
    {
        ["throttled"] = () => AuditFault.Throttle(),
        ["failure"] = () => AuditFault.InternalFailure(),
        ["quota"] = () => AuditFault.LimitExceeded(),
        ["denied"] = () => AuditFault.AccessDenied(),
        ["expired"] = () => AuditFault.ExpiredToken(),
        ["unknown"] = () => AuditFault.UnknownErrorType(),
        ["html"] = () => AuditFault.Html(),
        ["bad gateway"] = () => AuditFault.BadGateway(),
        ["empty"] = () => AuditFault.EmptyBody(),
        ["no finding"] = () => AuditFault.NullFinding(),
        ["truncated"] = () => AuditFault.TruncatedJson(),
        ["array"] = () => AuditFault.JsonArray(),
        ["reset"] = () => AuditFault.ResetBeforeHeaders(),
        ["cut"] = () => AuditFault.EarlyClose(),
        ["unknown values"] = () => AuditFault.UnknownEnumValues(),

        // The service explains a refused signature by quoting what was signed.
        ["signature"] = () => AuditFault.Error(403, "InvalidSignatureException", CanonicalRequest),
        ["signature of no code"] = () => AuditFault.Body($$"""{"message":"{{CanonicalRequest}}"}""", statusCode: 403),
        ["signature under another code"] = () => AuditFault.Error(400, "SomethingNewException", CanonicalRequest),
        ["echo as failure"] = () => AuditFault.Body($"<html>{CanonicalRequest}</html>", "text/html", 500),
        ["echo as success"] = () => AuditFault.Body($"<html>{CanonicalRequest}</html>", "text/html"),
    };

    private static string CanonicalRequest =>
        "The request signature we calculated does not match. The Canonical String should have been 'GET /audit/findings "
            + $"x-amz-security-token:{SessionToken} "
        + $"Credential={AccessKey}/20200101/eu-west-1/iot/aws4_request, "
        + $"Signature=fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024 {SecretKey}'";

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task DescribeAsync_FaultThatStays_SaysNothingSecret(string fault)
    {
        using var root = new Activity("test").Start();
        using var spans = ListenToSpans(root);
        using var metrics = ListenToMetrics();
        await using var served = await ServedClient.StartAsync(build: builder =>
            builder.UseAwsOptions(new AWSOptions { Credentials = new SessionAWSCredentials(AccessKey, SecretKey, SessionToken) }));
        served.Emulator.Faults.Add(AllFaults[fault]().Always());

        var exception = await Record.ExceptionAsync(() => served.DescribeAsync());

        if (exception is not null)
        {
            Assert.IsAssignableFrom<AuditClientException>(exception);
            Say(exception.Message);
        }

        foreach (var text in served.Logs.GetSnapshot()
            .Where(record => record.Category!.StartsWith("IoTAuditClient", StringComparison.Ordinal))
            .SelectMany(record => record.StructuredState!
                .Select(pair => $"{pair.Key}={pair.Value}")
                .Append(record.Message)
                .Append(record.Exception?.ToString() ?? "")))
        {
            Say(text);
        }

        Assert.True(_said.Count > 5, "The client said too little for this test to mean anything.");
        Assert.Contains(served.Emulator.Requests, request => request.Headers.ContainsKey("x-amz-security-token"));
        foreach (var text in _said)
        {
            Assert.DoesNotContain(SecretKey, text, StringComparison.Ordinal);
            Assert.DoesNotContain(SessionToken[..20], text, StringComparison.Ordinal);
            Assert.DoesNotContain("Credential=", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch(SignatureLike, text);
        }
    }

    // A signature is 64 hexadecimal digits; an id of a request or finding is shorter.
    private static readonly Regex SignatureLike = new("[0-9a-f]{40,}", RegexOptions.IgnoreCase);

    private ActivityListener ListenToSpans(Activity root)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == IoTAuditClientTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == root.TraceId)
                {
                    Say(activity.StatusDescription ?? "");
                    Say(string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")));
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    // Those of the tests beside this one are heard too; they have no more to hide.
    private MeterListener ListenToMetrics()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == IoTAuditClientTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (_, _, tags, _) => Say(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        listener.SetMeasurementEventCallback<long>(
            (_, _, tags, _) => Say(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        listener.Start();
        return listener;
    }

    private void Say(string text) => _said.Enqueue(text);
}
