using IoTAuditClient.Options;
using IoTAuditClient.Telemetry;
using IoTAuditClient.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace IoTAuditClient.DependencyInjection;

/// <summary>
/// Says in the log that settings have changed in the configuration and a client goes on with the old ones. The container that made it ends
/// it.
/// </summary>
internal sealed class SettingsWatch : IDisposable
{
    private const int MaxShownLength = 400;

    private readonly ILogger _logger;
    private readonly IReadOnlyList<IDisposable> _subscriptions;

    public SettingsWatch(IoTAuditClientOptions options, ILogger logger)
    {
        _logger = logger;
        _subscriptions = [.. options.BoundSections.Select(section => ChangeToken.OnChange(section.GetReloadToken, Look, section))];

        // The settings were read when the host started; the client may be made much later.
        foreach (var section in options.BoundSections)
        {
            Look(section);
        }
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }
    }

    private void Look(BoundSection section)
    {
        if (section.TakeChangedKeys() is { Count: > 0 } keys)
        {
            Log.SettingsChanged(_logger, section.Path, BoundedText.Show(string.Join(", ", keys), MaxShownLength));
        }
    }
}
