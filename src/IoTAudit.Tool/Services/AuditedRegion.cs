namespace IoTAudit.Tool.Services;

/// <summary>The Region whose audits a command reads, as far as is known without asking the AWS SDK.</summary>
internal static class AuditedRegion
{
    // As in the library, the variable goes before the Region of a profile.
    public static string? Of(ServiceSettings settings, ConsoleContext context) =>
        settings.Region
        ?? settings.Account?.Region
        ?? context.FindVariable("AWS_REGION")
        ?? context.FindVariable("AWS_DEFAULT_REGION")
        ?? (settings.FindProfileName(context) is { } profile ? AwsProfiles.Find(profile, out _)?.Region?.SystemName : null);

    /// <summary>
    /// The account and the Region as the command line names them, as far as it does; the embedded emulator is of neither.
    /// </summary>
    public static IReadOnlyList<string> PlaceOf(ServiceSettings settings, ServiceSelection selection, ConsoleContext context) =>
        selection.IsEmulator
            ? []
            : [.. new[] { settings.Account?.Name ?? settings.FindProfileName(context), Of(settings, context) }.OfType<string>()];
}
