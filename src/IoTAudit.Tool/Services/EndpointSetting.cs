namespace IoTAudit.Tool.Services;

/// <summary>An endpoint that is asked in place of the Region's.</summary>
/// <param name="Url">The endpoint, as it was set.</param>
/// <param name="Setting">What sets it, for a sentence.</param>
internal sealed record EndpointSetting(string Url, string Setting);
