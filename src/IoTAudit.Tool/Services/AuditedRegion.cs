namespace IoTAudit.Tool.Services;

/// <summary>The Region whose audits a command reads, as far as is known without asking the AWS SDK.</summary>
internal static class AuditedRegion
{
    public static string? Of(ServiceSettings settings, ConsoleContext context) =>
        settings.Region ?? context.Variable("AWS_REGION") ?? context.Variable("AWS_DEFAULT_REGION");
}
