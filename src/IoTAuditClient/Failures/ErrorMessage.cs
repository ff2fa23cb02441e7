using System.Globalization;
using System.Text;
using IoTAuditClient.Exceptions;
using IoTAuditClient.Text;

namespace IoTAuditClient.Failures;

/// <summary>The message of an exception: what happened, what to do next, and the facts in brackets.</summary>
internal static class ErrorMessage
{
    private const int MaxReasonLength = 600;
    private const int MaxNameLength = 128;
    private const string AnyGiver = "what gives them, such as the helper of credential_process, a role, SSO or the app's own code";

    /// <summary>The facts with problem and remedy, and the message that they make.</summary>
    public static (FailureFacts Facts, string Message) Of(
        Failure failure,
        FailureFacts facts,
        CallFacts call,
        IoTAuditClientOptions options,
        CallSubject subject)
    {
        var what = What(failure, call, options, subject);
        var problem = failure.ServiceMessage is { } serviceMessage ? $"{what} The service says: \"{serviceMessage}\"." : what;
        var remedy = Next(failure, facts, call, options, subject);
        var text = new StringBuilder(512).Append(facts.Operation).Append(": ").Append(problem);
        if (remedy is not null)
        {
            text.Append(' ').Append(remedy);
        }

        return (facts with { Problem = problem, Remedy = remedy }, AppendFacts(text, facts).ToString());
    }

    private static string What(Failure failure, CallFacts call, IoTAuditClientOptions options, CallSubject subject) => failure.Kind switch
    {
        FailureKind.NotFound => subject.Missing,
        FailureKind.OtherServer => "what answered does not know this operation, so it is not AWS IoT Device Defender.",
        FailureKind.RequestInvalid => "the service refuses the request as invalid.",
        FailureKind.AccessDenied when failure.ErrorCode is null => "access is denied, and the answer has no error code of AWS.",
        FailureKind.AccessDenied => "access is denied.",
        FailureKind.Credentials when failure.StatusCode is not null => "the service does not accept the AWS credentials.",
        FailureKind.Credentials or FailureKind.Configuration when failure.Cause is AuditClientException own => $"{Reason(own)}.",
        FailureKind.Credentials when RefusedRole(failure, options) is { } refusal =>
            $"the role {options.RoleArn} could not be assumed ({Reason(refusal)}).",
        FailureKind.Credentials when RoleFailure(failure.Cause) is { } refusal =>
            $"the AWS SDK could not assume the role of the profile ({Reason(failure.Cause)}: {Reason(refusal)}).",
        FailureKind.Credentials => $"the AWS SDK found no credentials that it can use ({Reason(failure.Cause)}).",
        FailureKind.CredentialsUnavailable when failure.Exception is NotReadyException late =>
            $"the AWS credentials had not arrived after {Seconds(late.Limit ?? call.Elapsed)}.",
        FailureKind.CredentialsUnavailable => $"the AWS SDK could not get credentials just now ({Reason(failure.Cause)}).",
        FailureKind.Configuration when IsAboutTheTarget(failure.Cause) =>
            $"the client does not know where to send the request ({Reason(failure.Cause)}).",
        FailureKind.Configuration => $"the AWS SDK cannot make its client of the settings ({Reason(failure.Cause)}).",
        FailureKind.Throttled => $"the account calls the service too often; {call.Throttles} of "
            + $"{Counts.Of(call.Attempts, "attempt")} {(call.Throttles == 1 ? "was" : "were")} throttled.",
        FailureKind.QuotaExceeded => "a quota of the account is used up.",
        FailureKind.AlreadyExists => subject.Existing,
        FailureKind.Unavailable when failure.StatusCode is null => $"the service could not be reached ({Reason(failure.Exception)}).",
        FailureKind.Unavailable => "the service failed.",
        FailureKind.Rejected when failure.StatusCode is null && FailureReader.IsTlsFailure(failure.Exception) =>
            $"no secure connection could be made ({Reason(failure.Exception)}).",
        FailureKind.Rejected when failure.StatusCode is null => $"the request could not be sent ({Reason(failure.Exception)}).",
        FailureKind.Rejected => "the service answered with an error that this version does not know.",
        FailureKind.AttemptTimeout when failure.Exception is NotReadyException late =>
            $"the AWS SDK had not made its client after {Seconds(late.Limit ?? call.Elapsed)}.",
        FailureKind.AttemptTimeout when failure.Limit is null =>
            $"no whole answer came within the time that the app's own SDK client or retry strategy gives it ({Reason(failure.Exception)}).",
        FailureKind.AttemptTimeout when call.IsAbandoned =>
            $"no whole answer came within {Seconds(failure.Limit.Value)}, and the AWS SDK did not give up the read.",
        FailureKind.AttemptTimeout => $"no whole answer came within {Seconds(failure.Limit.Value)}.",
        FailureKind.OperationTimeout => $"the call was not done within {Seconds(options.OperationTimeout)}.",
        FailureKind.UnreadableResponse => $"the service answered, but the body is not an answer ({Reason(failure.Exception)}).",
        FailureKind.HeldBack =>
            $"a strategy of the app's own let nothing be sent ({failure.Cause.GetType().Name}: {Reason(failure.Cause)}).",
        FailureKind.Disposed => "the client was disposed.",
        _ => $"an exception came up that is not one of the AWS SDK's own ({failure.Cause.GetType().Name}: {Reason(failure.Cause)}).",
    };

    private static string? Next(
        Failure failure,
        FailureFacts facts,
        CallFacts call,
        IoTAuditClientOptions options,
        CallSubject subject) => failure.Kind switch
        {
            _ when facts.MayHaveHappened && !call.IsRepeatable =>
                $"It may have happened all the same, so it was not asked for again: look before you repeat it ({call.LookWith}).",
            _ when facts.MayHaveHappened && failure.Kind is not FailureKind.AlreadyExists =>
                $"It may have happened all the same: look before you repeat it ({call.LookWith}).",
            FailureKind.NotFound => subject.MissingRemedy,
            FailureKind.AlreadyExists => subject.ExistingRemedy,
            FailureKind.OtherServer =>
                "Check the endpoint: audits are asked for at iot.<region>.amazonaws.com; "
                    + "the one that `aws iot describe-endpoint` shows is for devices.",
            FailureKind.AccessDenied when failure.ErrorCode is null =>
                "AWS names an error in what it refuses, so a proxy, a gateway or another server has probably answered: check the endpoint.",
            FailureKind.AccessDenied =>
                $"Allow the action iot:{call.Operation} on \"Resource\": \"*\" for the identity that `aws sts get-caller-identity` shows, "
                    + "and check service control policies.",
            FailureKind.Credentials when failure.StatusCode is not null =>
                "Renew them (for SSO: `aws sso login`), check which ones are used with `aws sts get-caller-identity`, and check this "
                    + "machine's clock.",
            FailureKind.Credentials or FailureKind.CredentialsUnavailable or FailureKind.Configuration
                when failure.Cause is AuditClientException { Remedy: { } remedy } => remedy,
            FailureKind.Credentials or FailureKind.Configuration when MissingPackage.Of(failure.Cause.Message) is { } package =>
                MissingPackage.RemedyFor(package),
            FailureKind.CredentialsUnavailable when failure.Exception is NotReadyException late =>
                $"Nothing was sent: check {late.Missing.Giver ?? AnyGiver}{OrRaise(late)}.",
            FailureKind.CredentialsUnavailable => "It may pass: call again later. The client tries again by itself until MaxAttempts.",
            FailureKind.Credentials
                when RefusedRole(failure, options) is not null
                    || (failure.ErrorCode is not null && RoleFailure(failure.Cause) is not null) =>
                "Allow sts:AssumeRole on the role for the credentials that ask, and let the role's trust policy name them, with the "
                    + "ExternalId that it may ask for.",
            FailureKind.Credentials when !IsNothingFound(failure.Cause) =>
                "Check the profile, helper, role or token that gives the credentials; for SSO: `aws sso login`.",
            FailureKind.Credentials =>
                "Set a profile (AWS_PROFILE or the option Profile), or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, "
                    + "or run `aws sso login`, or give the machine a role.",
            FailureKind.Configuration when failure.Cause is IOException or InvalidDataException or UnauthorizedAccessException =>
                "Correct the file: the AWS SDK reads ~/.aws/config and ~/.aws/credentials whole, whichever profile is meant.",
            FailureKind.Configuration when !IsAboutTheTarget(failure.Cause) => "Correct the setting.",
            FailureKind.Configuration when IsAboutTwoTargets(failure.Cause) =>
                "Take the endpoint of your own away (ServiceUrl, AWS_ENDPOINT_URL, endpoint_url), or switch that one off "
                    + "(AWS_USE_FIPS_ENDPOINT, AWS_USE_DUALSTACK_ENDPOINT, use_fips_endpoint, use_dualstack_endpoint).",
            FailureKind.Configuration =>
                "Set the option Region, or AWS_REGION, or a region in the AWS profile; the option ServiceUrl for an endpoint of your own.",
            FailureKind.Throttled => call.IsOutOfTime
                ? $"The next wait would outlast OperationTimeout ({Seconds(options.OperationTimeout)}): raise it, or call less often."
                : "The rate is counted for the whole account and is not adjustable: call less often, or raise OperationTimeout.",
            FailureKind.QuotaExceeded => "Waiting does not help: free some of it or ask AWS for more.",
            FailureKind.Unavailable when failure.StatusCode is null => "Check Region, endpoint, proxy and name resolution.",
            FailureKind.Rejected when failure.StatusCode is null && FailureReader.IsTlsFailure(failure.Exception) =>
                "Check the endpoint's certificate, the proxy, and this machine's clock.",
            FailureKind.Rejected when failure.StatusCode is null =>
                "Check the settings that become headers, such as keys, tokens and AWS_SDK_UA_APP_ID.",
            FailureKind.Rejected when failure.ErrorCode is null =>
                "It carries no error code, so a proxy or another server may have answered: check the endpoint.",
            FailureKind.AttemptTimeout when failure.Exception is NotReadyException late =>
                "Nothing was sent: check the files of AWS profiles, and name a Region (the option Region or AWS_REGION), which is asked of "
                    + $"the instance metadata service otherwise{OrRaise(late)}.",
            FailureKind.AttemptTimeout when failure.Limit == options.AttemptTimeout => "Check the network, or raise AttemptTimeout.",
            FailureKind.AttemptTimeout => "Check the network, or raise that limit, which is the app's own.",
            FailureKind.OperationTimeout when call.Queued > TimeSpan.Zero => "Raise OperationTimeout, or call less at once.",
            FailureKind.OperationTimeout => "Check the network and the service, or raise OperationTimeout.",
            FailureKind.HeldBack => "It may pass: call again later.",
            FailureKind.Unavailable or FailureKind.Rejected when call.IsOutOfTime && failure.RetryAfter is { } wait =>
                $"It asks to wait for {Seconds(wait)}, which would outlast OperationTimeout ({Seconds(options.OperationTimeout)}): "
                    + "call again after that.",
            FailureKind.UnreadableResponse => "Check whether a proxy or another server answers for the endpoint.",
            _ => null,
        };

    private static StringBuilder AppendFacts(StringBuilder text, FailureFacts facts)
    {
        text.Append(" (");
        if (facts.ErrorCode is not null)
        {
            text.Append(facts.ErrorCode).Append(", ");
        }

        if (facts.StatusCode is { } status)
        {
            text.Append(CultureInfo.InvariantCulture, $"HTTP {(int)status}, ");
        }

        if (facts.RequestId is { } requestId)
        {
            text.Append("request id ").Append(requestId).Append(", ");
        }

        if (facts.Client is { } client)
        {
            text.Append("client ").Append(BoundedText.Show(client, MaxNameLength)).Append(", ");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Counts.Of(facts.Attempts, "attempt")}, {Seconds(facts.Elapsed)})");
        return text;
    }

    // The SDK quotes whole bodies in the message of an unreadable answer; the cause below it says what is wrong without them.
    private static string Reason(Exception exception)
    {
        var cause = exception is Amazon.Runtime.AmazonUnmarshallingException { InnerException: { } inner } ? inner : exception;
        if (cause is Amazon.Runtime.AmazonUnmarshallingException)
        {
            return "unreadable";
        }

        return SecretText.QuotesARequestOrABody(cause.Message)
            ? cause.GetType().Name
            : BoundedText.Show(OnOneLine(SecretText.Hide(ReasonOf(cause.Message))).TrimEnd('.', ' '), MaxReasonLength);
    }

    private static string ReasonOf(string message) =>
        ProfileFileText.WithoutQuotedLines(CredentialSearch.HiddenReason(message) ?? message);

    // STS answers with an error code where it refuses; what has none comes from the search for the credentials that ask.
    private static Amazon.Runtime.AmazonServiceException? RefusedRole(Failure failure, IoTAuditClientOptions options) =>
        options.RoleArn is null || failure.ErrorCode is null
            ? null
            : Causes.Find<Amazon.Runtime.AmazonServiceException>(failure.Exception);

    private static string OrRaise(NotReadyException late) => late.Setting is { } setting ? $", or raise {setting}" : "";

    private static bool IsNothingFound(Exception cause) =>
        cause is Amazon.Runtime.AmazonClientException && CredentialSearch.HiddenReason(cause.Message) is null && RoleFailure(cause) is null;

    // The SDK says which role could not be assumed, and below that why.
    private static Exception? RoleFailure(Exception cause) =>
        cause is Amazon.Runtime.AmazonClientException { InnerException: { } inner }
            && cause.Message.StartsWith("Error calling AssumeRole", StringComparison.Ordinal)
            ? Causes.Of(inner)
            : null;

    private static bool IsAboutTheTarget(Exception cause) =>
        cause.Message.Contains("RegionEndpoint", StringComparison.Ordinal)
            || cause.Message.StartsWith("Invalid Configuration", StringComparison.Ordinal);

    private static bool IsAboutTwoTargets(Exception cause) => cause.Message.Contains("custom endpoint", StringComparison.OrdinalIgnoreCase);

    private static string OnOneLine(string text) =>
        string.Join("; ", text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
