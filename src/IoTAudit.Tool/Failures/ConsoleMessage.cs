using IoTAudit.Tool.Services;
using IoTAuditClient;
using IoTAuditClient.Failures;

namespace IoTAudit.Tool.Failures;

/// <summary>
/// The message of a failed call with a remedy in the console's words: the library speaks of its options, and a person has flags.
/// </summary>
internal static class ConsoleMessage
{
    private const string CallerIdentity = "aws sts get-caller-identity";

    public static string Of(AuditClientException failure, ConsoleContext context, ServiceSettings settings) =>
        RemedyFor(failure, context, settings) is { } remedy ? WithRemedy(failure, remedy) : failure.Message;

    /// <summary>The remedy alone; null where there is nothing to advise.</summary>
    public static string? RemedyOf(AuditClientException failure, ConsoleContext context, ServiceSettings settings) =>
        RemedyFor(failure, context, settings) ?? failure.Remedy;

    /// <summary>The message without its remedy, where the remedy has a line of its own.</summary>
    public static string WithoutRemedy(AuditClientException failure) => WithRemedy(failure, remedy: null);

    // The facts in brackets come last. An exception without a Problem has no parts, so its message stays as it is.
    private static string WithRemedy(AuditClientException failure, string? remedy)
    {
        // A failure of several operations, such as a wait, names none and begins with the problem.
        var operation = failure.Problem is { Length: > 0 } problem && failure.Message.StartsWith(problem, StringComparison.Ordinal)
            ? ""
            : $"{failure.Operation}: ";
        var told = operation + Joined(failure.Problem, failure.Remedy);
        return failure.Message.StartsWith(told, StringComparison.Ordinal)
            ? operation + Joined(failure.Problem, remedy) + failure.Message[told.Length..]
            : failure.Message;
    }

    // The library names its options, of which --timeout sets both.
    private static string InOptions(string remedy) => remedy
        .Replace(nameof(IoTAuditClientOptions.AttemptTimeout), "--timeout", StringComparison.Ordinal)
        .Replace(nameof(IoTAuditClientOptions.OperationTimeout), "--timeout", StringComparison.Ordinal)
        .Replace($"the option {nameof(IoTAuditClientOptions.Region)}", "--region", StringComparison.Ordinal);

    private static string Joined(string? problem, string? remedy) => $"{problem}{(remedy is null ? "" : " " + remedy)}";

    private static string? RemedyFor(AuditClientException failure, ConsoleContext context, ServiceSettings settings) => failure switch
    {
        { MayHaveHappened: true, Operation: "CreateAuditSuppression" } =>
            $"It may have been created all the same: look before you repeat it ({NextCommand.Of(settings, "suppression", "list")}).",
        { MayHaveHappened: true, Operation: "StartAuditMitigationActionsTask" } =>
            $"The task may have started all the same: look before you repeat it ({NextCommand.Of(settings, "mitigation", "list")}).",
        { MayHaveHappened: true } =>
            "The audit may have started all the same, so it was not asked for again: look before you repeat it "
                + $"({NextCommand.Of(settings, "audit", "list")}).",
        AuditWaitTimeoutException { TaskId: { } taskId } =>
            $"It goes on: {NextCommand.Of(settings, ["audit", "watch"], [taskId])} waits for it again, "
                + $"{NextCommand.Of(settings, ["audit", "cancel"], [taskId])} cancels it.",
        { InnerException: NotReadyException, Remedy: { } remedy } => InOptions(remedy),
        AuditMitigationWaitTimeoutException { TaskId: { } taskId } =>
            $"It goes on: {NextCommand.Of(settings, ["mitigation", "watch"], [taskId])} waits for it again, "
                + $"{NextCommand.Of(settings, ["mitigation", "cancel"], [taskId])} cancels it.",
        MitigationActionNotFoundException => $"{NextCommand.Of(settings, "action", "list")} shows the names of those that there are.",
        AuditTimeoutException => "Check the network, or raise --timeout.",
        AuditThrottledException => "The rate is counted for the whole account and is not adjustable: call less often, or raise --timeout.",
        AuditConfigurationException { Remedy: { } own } when MissingRegion.IsOfABrokenSetting(failure) => own,
        AuditConfigurationException when MissingProfile.Of(failure, context, settings) is { } missing =>
            $"Correct {missing.Setting}; `aws configure list-profiles` shows the names.",
        _ when MissingRegion.IsReason(failure, context, settings) =>
            "Set --region, or AWS_REGION, or a region in the AWS profile; --endpoint-url for an endpoint of your own.",
        AuditCredentialsException when MissingCredentials.IsReason(failure, context, settings) =>
            "Set --profile or AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run `aws sso login`.",
        _ => OfThisIdentity(failure.Remedy, settings),
    };

    // The library does not know with which option a person asks AWS's own programs for the same identity.
    private static string? OfThisIdentity(string? remedy, ServiceSettings settings)
    {
        var identity = settings.Account?.RoleArn is { } role
            ? remedy?.Replace($"the identity that `{CallerIdentity}` shows", $"the role {role}", StringComparison.Ordinal)
            : remedy;
        return settings.ProfileOption is { Length: > 0 } option
            ? identity?
                .Replace($"`{CallerIdentity}`", $"`{CallerIdentity}{option}`", StringComparison.Ordinal)
                .Replace("`aws sso login`", $"`aws sso login{option}`", StringComparison.Ordinal)
            : identity;
    }
}
