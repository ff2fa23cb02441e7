namespace IoTAuditClient.Emulator;

/// <summary><c>GET /audit/configuration</c></summary>
internal sealed class DescribeAccountAuditConfiguration(EmulatedAuditConfiguration configuration) : IAuditOperation
{
    public string Name => EmulatedOperation.DescribeAccountAuditConfiguration;

    public bool Matches(string method, string path) => method == "GET" && path == "/audit/configuration";

    public WireResponse Answer(RequestData request) => WireResponse.Success(writer =>
    {
        writer.WriteStartObject();
        writer.WriteText("roleArn", configuration.RoleArn);
        writer.WriteStartObject("auditNotificationTargetConfigurations");
        if (configuration.NotificationTopicArn is { } topic)
        {
            writer.WriteStartObject("SNS");
            writer.WriteString("targetArn", topic);
            writer.WriteText("roleArn", configuration.RoleArn);
            writer.WriteBoolean("enabled", true);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartObject("auditCheckConfigurations");
        foreach (var check in configuration.Snapshot())
        {
            writer.WriteStartObject(check.Name);
            writer.WriteBoolean("enabled", check.IsEnabled);
            if (check.Settings.Count > 0)
            {
                writer.WriteStartObject("configuration");
                foreach (var (key, value) in check.Settings)
                {
                    writer.WriteString(key, value);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    });
}
