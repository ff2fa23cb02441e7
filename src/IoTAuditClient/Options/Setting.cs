using Microsoft.Extensions.Configuration;

namespace IoTAuditClient.Options;

/// <summary>One key of a section.</summary>
/// <param name="Key">The name of the property, which is the key.</param>
/// <param name="Read">Sets the property from what stands under the key, and returns what is wrong with that.</param>
internal sealed record Setting<TOptions>(string Key, Func<TOptions, IConfigurationSection, IEnumerable<string>> Read);
