namespace IoTAuditClient.Failures;

/// <summary>Which client a call belongs to, so that two accounts or Regions can be told apart in what the calls report.</summary>
/// <param name="Name">The key of the client, or null for the one without a key.</param>
/// <param name="Region">The system name of the Region, or null as long as it is not known.</param>
/// <param name="Endpoint">The endpoint, or null as long as it is not known.</param>
internal sealed record ClientIdentity(string? Name, string? Region = null, Uri? Endpoint = null)
{
    /// <summary>The client without a key.</summary>
    public static readonly ClientIdentity Default = new((string?)null);

    /// <summary>Gets what a log line calls the client.</summary>
    public string LogName => Name ?? "default";
}
