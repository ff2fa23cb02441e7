using IoTAudit.Cli.Rendering;
using IoTAudit.Cli.Services;
using IoTAuditClient;
using Microsoft.Extensions.Options;

namespace IoTAudit.Cli.Failures;

/// <summary>Says on stderr what failed and what to do, and tells the exit code of it.</summary>
internal static class FailureReport
{
    public static ExitCode Write(Exception exception, ConsoleContext context)
    {
        context.Error.WriteLine($"iot-audit: {TerminalText.Show(exception.Message)}");
        return CodeOf(exception);
    }

    /// <param name="exception">What failed.</param>
    /// <param name="context">Where to say it.</param>
    /// <param name="settings">What the command line said about the service.</param>
    /// <param name="id">The id that was asked for, where there were several.</param>
    public static ExitCode Write(AuditClientException exception, ConsoleContext context, ServiceSettings settings, string? id)
    {
        var missing = settings.IsVerbose ? null : MissingCredentials.Describe(exception, context);
        context.Error.WriteLine($"iot-audit: {(id is null ? "" : id + ": ")}{TerminalText.Show(missing ?? exception.Message)}");
        if (AccessAdvice.For(exception, context, settings) is { } advice)
        {
            context.Error.WriteLine(advice);
        }

        return CodeOf(exception);
    }

    /// <summary>Whether every other call would fail as this one did, before anything is sent.</summary>
    public static bool IsHopeless(AuditClientException exception) =>
        exception is AuditCredentialsException or AuditConfigurationException && exception.StatusCode is null;

    private static ExitCode CodeOf(Exception exception) => exception switch
    {
        AuditFindingNotFoundException => ExitCode.NotFound,
        AuditAccessDeniedException or AuditCredentialsException or AuditConfigurationException => ExitCode.Access,
        AuditThrottledException or AuditQuotaExceededException => ExitCode.Throttled,
        ArgumentException or OptionsValidationException => ExitCode.BadUsage,
        _ => ExitCode.Service,
    };
}
