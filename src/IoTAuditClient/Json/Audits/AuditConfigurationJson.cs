using System.Text.Json.Serialization;

namespace IoTAuditClient.Json.Audits;

/// <summary>The configuration of an account as JSON: what DescribeAccountAuditConfiguration answers.</summary>
internal sealed record AuditConfigurationJson
{
    [JsonPropertyName("roleArn")]
    public string? RoleArn { get; init; }

    [JsonPropertyName("auditNotificationTargetConfigurations")]
    public Dictionary<string, AuditNotificationTarget?>? NotificationTargets { get; init; }

    [JsonPropertyName("auditCheckConfigurations")]
    public Dictionary<string, AuditCheckSettings?>? Checks { get; init; }

    public static AuditConfigurationJson Of(AuditConfiguration configuration) => new()
    {
        RoleArn = configuration.RoleArn,
        NotificationTargets = NamedMembers.Of(
            configuration.NotificationTargets, static target => target.Type ?? "", static target => target with { Type = null }),
        Checks = NamedMembers.Of(
            configuration.Checks, static check => check.CheckName.Value, static check => check with { CheckName = default }),
    };

    public static AuditConfiguration ToRecord(AuditConfigurationJson json) => new()
    {
        RoleArn = json.RoleArn,
        NotificationTargets = NamedMembers.ToList(
            json.NotificationTargets, static (name, target) => (target ?? new AuditNotificationTarget()) with { Type = name }),
        Checks = NamedMembers.ToList(
            json.Checks, static (name, check) => (check ?? new AuditCheckSettings()) with { CheckName = name }),
    };
}
