using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>What to do about what is wrong.</summary>
internal static class Remedies
{
    private const string Actions = "iot:DescribeAuditFinding, iot:ListAuditFindings and iot:ListRelatedResourcesForAuditFinding";

    private const string AuditActions =
        "iot:ListAuditTasks, iot:DescribeAuditTask, iot:StartOnDemandAuditTask, iot:CancelAuditTask and "
            + "iot:DescribeAccountAuditConfiguration";

    private const string DecisionActions =
        "iot:ListAuditSuppressions, iot:DescribeAuditSuppression, iot:CreateAuditSuppression, iot:UpdateAuditSuppression, "
            + "iot:DeleteAuditSuppression, iot:ListMitigationActions, iot:DescribeMitigationAction, "
            + "iot:StartAuditMitigationActionsTask, iot:DescribeAuditMitigationActionsTask, iot:CancelAuditMitigationActionsTask, "
            + "iot:ListAuditMitigationActionsTasks and iot:ListAuditMitigationActionsExecutions";

    /// <summary>Signature Version 4 lets clocks differ by so much.</summary>
    private static readonly TimeSpan SignatureTolerance = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan NoticeableSkew = TimeSpan.FromSeconds(60);
    private static readonly string[] ProxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"];

    public static IEnumerable<Diagnosis.Problem> Of(
        Exception? exception,
        CallObservation observation,
        SettingSources sources,
        ServiceSelection selection,
        ServiceSettings settings,
        ConsoleContext context)
    {
        // A wrong clock comes first: it is behind many an answer about signatures and sessions.
        if (observation.ClockSkew is { } skew && skew.Duration() > NoticeableSkew)
        {
            yield return Clock(skew);
        }

        if (exception is not null)
        {
            var toDo = ToDo(exception, observation, sources, settings, context).TrimEnd();
            yield return new(FailureReport.ProblemOf(exception, context, settings), toDo);
        }

        foreach (var file in selection.MissingFiles)
        {
            yield return new(file.Problem, MissingFile.ToDo);
        }

        if (ImplicitEmulator.Answers(selection, settings))
        {
            yield return new(
                "AWS was not asked: no AWS setting was found.",
                "Give --region or --profile, or set AWS_REGION and sign in with `aws configure` or `aws sso login`.");
        }
    }

    private static Diagnosis.Problem Clock(TimeSpan skew)
    {
        var side = skew > TimeSpan.Zero ? "ahead of" : "behind";
        var effect = skew.Duration() > SignatureTolerance
            ? "AWS refuses signatures that are off by more than five minutes."
            : "From five minutes on, AWS refuses signatures.";
        return new(
            $"The clock of this machine is {Duration.Show(skew.Duration())} {side} the service's. {effect}",
            "Set it by network time: `timedatectl set-ntp true`, or the time settings of the host.");
    }

    private static string ToDo(
        Exception exception,
        CallObservation observation,
        SettingSources sources,
        ServiceSettings settings,
        ConsoleContext context) => exception switch
        {
            _ when IsDataEndpoint(observation.Endpoint) =>
                $"{observation.Endpoint?.Host} is the endpoint of the account's devices. Take it away ({sources.EndpointSource}): "
                    + "the Region's own has the audits.",
            AuditAccessDeniedException =>
                "The credentials are good, but something does not allow the call. "
                    + $"Have {Actions} allowed for them in an IAM policy, for the "
                    + $"commands about audits {AuditActions} as well, for those that suppress and mitigate {DecisionActions}, "
                    + "and see that no organization or VPC endpoint policy denies them.",
            AuditCredentialsException { ErrorCode: "ExpiredTokenException" or "ExpiredToken" or "RequestExpired" } =>
                $"The session is over. Sign in again: `aws sso login --profile {sources.ProfileName}`, or fetch new temporary keys.",
            AuditCredentialsException { StatusCode: not null } =>
                "AWS does not know these keys, or the secret does not fit the key id. Compare them with `aws sts get-caller-identity`; "
                    + $"China and GovCloud have keys of their own. They came from {sources.Credentials ?? "an unknown place"}.",
            AuditClientException failure when MissingProfile.Of(failure, context, settings) is { } missing =>
                $"Correct the name in {missing.Setting}, or create the profile: "
                    + $"`aws configure --profile {missing.Name}`, or `aws configure "
                    + "sso` for IAM Identity Center. `aws configure list-profiles` shows which profiles there are.",
            AuditClientException failure when AccessAdvice.For(failure, context, settings) is { } advice => advice,
            AuditConfigurationException when MissingRegion.IsReason(context, settings) =>
                $"Give --region, or write a line with the region for the profile {sources.ProfileName} into ~/.aws/config.",
            AuditConfigurationException failure => failure.Remedy ?? "Correct the setting that the problem names.",
            AuditThrottledException => "Endpoint, credentials and permission are good; the account has used up its calls for now. "
                + "Try again later, with fewer callers.",
            AuditResponseException =>
                $"What answered does not speak as AWS IoT does: a sign-in page of the network, or a proxy. {Proxy(observation, context)}",
            AuditTimeoutException =>
                $"Nothing answered in time. {Proxy(observation, context)} In a VPC without internet access, the service "
                    + "needs an interface endpoint (com.amazonaws.<region>.iot.api).",
            _ when Inner<SocketException>(exception) is
            {
                SocketErrorCode: SocketError.HostNotFound
                or SocketError.TryAgain
                or SocketError.NoData
            } =>
                $"The name {observation.Endpoint?.Host} is not known. See whether the Region ({sources.Region}) is spelled right "
                    + "and offers "
                    + $"AWS IoT, and whether names are resolved here at all. {Proxy(observation, context)}",
            _ when observation.Endpoint?.IsLoopback is true
                && Inner<SocketException>(exception) is { SocketErrorCode: SocketError.ConnectionRefused } =>
                $"Nothing listens at {observation.Endpoint?.Authority}. Start what should, or mend the address ({sources.EndpointSource}).",
            _ when Inner<AuthenticationException>(exception) is not null =>
                "The certificate of what answered is not trusted. Behind a proxy that inspects traffic, name its CA certificate in "
                    + "SSL_CERT_FILE"
                + (string.IsNullOrEmpty(context.Variable("AWS_CA_BUNDLE")) ? "." : ": the AWS SDK for .NET does not read AWS_CA_BUNDLE."),
            AuditServiceException { StatusCode: HttpStatusCode.NotFound, Remedy: { } remedy } =>
                $"{remedy} It is so because {sources.EndpointSource}.",
            AuditClientException { StatusCode: null, Attempts: 0, Remedy: { } remedy } => remedy,
            AuditClientException { StatusCode: null } => $"The service was not reached. {Proxy(observation, context)}",
            _ => "Try again; where it stays, AWS's health page or AWS support knows more. They will ask for the request id.",
        };

    private static string Proxy(CallObservation observation, ConsoleContext context) => observation.Endpoint?.IsLoopback is true
        ? ""
        : Array.Find(ProxyVariables, name => !string.IsNullOrEmpty(context.Variable(name))) is { } variable
            ? $"Calls go through the proxy that {variable} names: see whether it is right."
            : "No proxy is set (HTTPS_PROXY): where this network needs one, set it.";

    // "abcdefghij-ats.iot.eu-west-1.amazonaws.com", and without "-ats" the older one. The service's own has no name before "iot".
    private static bool IsDataEndpoint(Uri? endpoint) =>
        endpoint?.Host.Split('.') is [_, "iot", _, "amazonaws", ..];

    private static T? Inner<T>(Exception exception)
        where T : Exception
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is T found)
            {
                return found;
            }
        }

        return null;
    }
}
