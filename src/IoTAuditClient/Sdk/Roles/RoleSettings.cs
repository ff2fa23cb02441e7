namespace IoTAuditClient.Sdk.Roles;

/// <summary>The role that a client assumes.</summary>
internal sealed record RoleSettings(string RoleArn, string SessionName, string? ExternalId)
{
    private const string StandardSessionName = "IoTAuditClient";

    /// <summary>The role of a client's settings, or null where there is none.</summary>
    public static RoleSettings? Of(IoTAuditClientOptions options) => options.RoleArn is { } role
        ? new RoleSettings(role, options.RoleSessionName ?? StandardSessionName, options.ExternalId)
        : null;
}
