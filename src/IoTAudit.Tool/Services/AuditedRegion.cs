namespace IoTAudit.Tool.Services;

/// <summary>The Region whose audits a command reads, as far as is known without asking the AWS SDK.</summary>
internal static class AuditedRegion
{
    // As in the library, the variable goes before the Region of a profile.
    public static string? Of(ServiceSettings settings, ConsoleContext context) =>
        settings.Region
        ?? settings.Account?.Region
        ?? Given(context.Variable("AWS_REGION"))
        ?? Given(context.Variable("AWS_DEFAULT_REGION"))
        ?? (settings.FindProfileName(context) is { } profile ? AwsProfiles.Find(profile, out _)?.Region?.SystemName : null);

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
