using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Microsoft.Extensions.Options;

namespace IoTAudit.Tool.Failures;

/// <summary>Says on stderr what failed and what to do, and tells the exit code of it.</summary>
internal static class FailureReport
{
    public static ExitCode Write(Exception exception, ConsoleContext context)
    {
        var message = exception is ArgumentException argument ? ArgumentMessage.Of(argument) : exception.Message;
        context.Error.WriteLine($"iot-audit: {VisibleText.Show(message)}");
        return CodeOf(exception);
    }

    /// <param name="exception">What failed.</param>
    /// <param name="context">Where to say it.</param>
    /// <param name="settings">What the command line said about the service.</param>
    /// <param name="id">The id that was asked for, where there were several.</param>
    public static ExitCode Write(Exception exception, ConsoleContext context, ServiceSettings settings, string? id)
    {
        var subject = id is null ? "" : $"{VisibleText.Show(id)}: ";
        context.Error.WriteLine($"iot-audit: {subject}{VisibleText.Show(MessageOf(exception, context, settings))}");
        if (exception is AuditClientException failure && AccessAdvice.For(failure, context, settings) is { } advice)
        {
            context.Error.WriteLine($"Try: {advice}");
        }

        return CodeOf(exception);
    }

    /// <summary>Why every other call would fail as this one did, or null where one may not.</summary>
    /// <param name="exception">What failed.</param>
    /// <param name="isAnswered">Whether the service has answered another call before.</param>
    public static string? ReasonToStop(Exception exception, bool isAnswered) => exception switch
    {
        AuditCredentialsException { IsTransient: true, StatusCode: null } when !isAnswered => "no credentials can be had just now",
        AuditCredentialsException { IsTransient: true } => null,
        AuditCredentialsException { StatusCode: not null } => "the service does not accept the credentials",
        AuditCredentialsException or AuditConfigurationException => "nothing can be sent",
        AuditAccessDeniedException when !isAnswered => "access is denied",
        AuditServiceException { StatusCode: null } when !isAnswered => "nothing answers",
        _ => null,
    };

    public static ExitCode CodeOf(Exception exception) => exception switch
    {
        AuditFindingNotFoundException or AuditTaskNotFoundException => ExitCode.NotFound,
        NoSuchAuditException or NoSuchCheckException => ExitCode.NotFound,
        AuditSuppressionNotFoundException or AuditMitigationNotFoundException or MitigationActionNotFoundException => ExitCode.NotFound,
        AuditAccessDeniedException or AuditCredentialsException or AuditConfigurationException => ExitCode.Access,
        AuditThrottledException or AuditQuotaExceededException => ExitCode.Throttled,
        ArgumentException or OptionsValidationException or BadUsageException => ExitCode.BadUsage,
        _ => ExitCode.Service,
    };

    /// <summary>What failed and what to do, in the console's words.</summary>
    public static string MessageOf(Exception exception, ConsoleContext context, ServiceSettings settings) => exception switch
    {
        AuditClientException failure => PlaceOf(failure, context, settings) ?? ConsoleMessage.Of(failure, context, settings),
        ArgumentException argument => ArgumentMessage.Of(argument),
        _ => exception.Message,
    };

    /// <summary>What failed alone, where what to do is said beside it.</summary>
    public static string ProblemOf(Exception exception, ConsoleContext context, ServiceSettings settings) =>
        exception is AuditClientException failure
            ? PlaceOf(failure, context, settings) ?? ConsoleMessage.WithoutRemedy(failure)
            : MessageOf(exception, context, settings);

    private static string? PlaceOf(AuditClientException failure, ConsoleContext context, ServiceSettings settings) =>
        MissingProfile.Describe(failure, context, settings)
        ?? (settings.IsVerbose ? null : MissingCredentials.Describe(failure, context, settings));
}
