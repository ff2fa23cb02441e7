namespace IoTAuditClient.Json;

/// <summary>
/// A JSON value that cannot be what it should be. Never leaves the library: <see cref="LocatingJsonConverter{T}"/> adds the path.
/// </summary>
/// <param name="rule">What the value has to be and what it is, to follow "The JSON value at $.path".</param>
internal sealed class UnfitJsonException(string rule) : Exception(rule);
