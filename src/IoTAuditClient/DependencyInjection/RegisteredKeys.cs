using Microsoft.Extensions.Configuration;

namespace IoTAuditClient.DependencyInjection;

/// <summary>The keys of the clients of a container, and the sections of accounts that some of them come from.</summary>
internal sealed class RegisteredKeys
{
    public List<string> Keys { get; } = [];

    public List<IConfigurationSection> Sections { get; } = [];

    public void Add(string key)
    {
        if (!Keys.Contains(key))
        {
            Keys.Add(key);
        }
    }
}
