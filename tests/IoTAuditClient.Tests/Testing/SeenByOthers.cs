using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace IoTAuditClient.Tests.Testing;

/// <summary>Everything that a failed call shows to people: the message, the logs at their most talkative, the span and its tags.</summary>
public sealed class SeenByOthers
{
    public required AuditClientException Exception { get; init; }

    /// <summary>Each text by itself: the message, then logs, then spans.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>Describes a finding, which fails because the SDK throws <paramref name="thrown"/>.</summary>
    public static async Task<SeenByOthers> WhenSdkThrowsAsync(Exception thrown)
    {
        var cancellationToken = Xunit.TestContext.Current.CancellationToken;
        var logs = new FakeLogCollector();
        var spans = new List<Activity>();
        using var loggers =
            LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(logs)));
        using var parent = new Activity(nameof(SeenByOthers)).Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == IoTAuditClientTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                options.Parent.TraceId == parent.TraceId ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = span =>
            {
                // Tests run side by side, and a listener hears them all.
                if (span.TraceId == parent.TraceId)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var client = new AuditFindingClient(
            new IoTMock().AlwaysThrows(thrown).Object, new IoTAuditClientOptions { MaxAttempts = 1 }, loggers, TimeProvider.System);

        var exception = await Xunit.Assert.ThrowsAnyAsync<AuditClientException>(() => client.DescribeAsync("f-1", cancellationToken));

        var span = Xunit.Assert.Single(spans);
        return new SeenByOthers
        {
            Exception = exception,
            Texts =
            [
                exception.Message,
                .. logs.GetSnapshot().Select(record => record.Message),
                span.DisplayName,
                span.StatusDescription ?? "",
                .. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
            ],
        };
    }
}
