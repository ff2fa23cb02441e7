using System.Collections.Concurrent;

namespace IoTAuditClient.Emulator;

/// <summary>Tells the end of each audit to who asked for it: the callback of the options, and an SNS topic.</summary>
internal sealed class AuditEndings : IAsyncDisposable
{
    private readonly Action<EmulatedAuditEnd>? _ended;
    private readonly Action<EmulatedAuditEnd, Exception>? _publishFailed;
    private readonly string _accountId;
    private readonly AuditArchive _archive;
    private readonly EmulatedAuditConfiguration _configuration;
    private readonly SnsPublisher? _publisher;
    private readonly ConcurrentDictionary<Task, bool> _publishing = new();

    public AuditEndings(
        AuditEmulatorOptions options, AuditArchive archive, EmulatedAuditConfiguration configuration, CancellationToken stopping)
    {
        _ended = options.AuditEnded;
        _publishFailed = options.PublishFailed;
        _accountId = options.AccountId;
        _archive = archive;
        _configuration = configuration;
        _publisher = options.SnsEndpoint is { } endpoint
            ? new SnsPublisher(endpoint, options.Region, options.TimeProvider, stopping)
            : null;
    }

    public void Tell(AuditRun run)
    {
        if (_ended is null && _publisher is null)
        {
            return;
        }

        var end = AuditEndMessage.Create(_archive.View(run), _accountId);
        _ended?.Invoke(end);
        if (_publisher is not null && _configuration.NotificationTopicArn is { } topic)
        {
            var publishing = PublishAsync(_publisher, topic, end);
            _publishing.TryAdd(publishing, true);
            _ = publishing.ContinueWith(done => _publishing.TryRemove(done, out _), TaskScheduler.Default);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_publishing.Keys).ConfigureAwait(false);
        _publisher?.Dispose();
    }

    private async Task PublishAsync(SnsPublisher publisher, string topic, EmulatedAuditEnd end)
    {
        try
        {
            await publisher.PublishAsync(topic, end.Message).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            // A post that fails spoils no audit, as with AWS; it is told where the options say so.
            _publishFailed?.Invoke(end, problem);
        }
    }
}
