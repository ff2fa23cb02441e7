using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using IoTAuditClient.Text;
using Microsoft.Extensions.Options;

namespace IoTAuditClient.DependencyInjection;

/// <summary>The keyed clients of a container by their keys.</summary>
internal sealed class AuditClientFactory(IServiceProvider provider, IOptions<RegisteredKeys> registered) : IAuditClientFactory
{
    private const int MaxShownLength = 128;
    private const int MaxShownNames = 50;

    private readonly ConcurrentDictionary<string, AuditClients> _clients = new(StringComparer.Ordinal);

    // The rules of the keys are checked here in an app that is no host.
    public IReadOnlyList<string> Names { get; } = registered.Value.Keys.AsReadOnly();

    public AuditClients Get(string name) => TryGet(name, out var clients)
        ? clients
        : throw new ArgumentException($"There are no clients named \"{Show(name)}\": {Known()}", nameof(name));

    public bool TryGet(string name, [NotNullWhen(true)] out AuditClients? clients)
    {
        ArgumentNullException.ThrowIfNull(name);
        clients = Names.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } key
            ? _clients.GetOrAdd(key, static (key, provider) => RegisteredClients.CreateClients(provider, key), provider)
            : null;
        return clients is not null;
    }

    private static string Show(string name) => BoundedText.Show(name, MaxShownLength);

    private string Known() => Names.Count == 0
        ? "no client is registered under a key."
        : $"the names are {string.Join(", ", Names.Take(MaxShownNames).Select(Show))}{(Names.Count > MaxShownNames ? ", ..." : "")}.";
}
