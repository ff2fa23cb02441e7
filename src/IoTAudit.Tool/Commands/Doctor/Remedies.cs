using System.Net.Sockets;
using System.Security.Authentication;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Services;
using IoTAuditClient;
using IoTAuditClient.Failures;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>What to do about what is wrong.</summary>
internal static class Remedies
{
    /// <summary>Signature Version 4 lets clocks differ by so much.</summary>
    private static readonly TimeSpan SignatureTolerance = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan NoticeableSkew = TimeSpan.FromSeconds(60);

    /// <summary>Where .NET looks for a proxy, in its order.</summary>
    private static readonly string[] HttpsProxyVariables = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
    private static readonly string[] HttpProxyVariables = ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"];

    public static IEnumerable<Diagnosis.Problem> Of(
        Exception? exception,
        CallObservation observation,
        SettingSources sources,
        ServiceSelection selection,
        ServiceSettings settings,
        ConsoleContext context)
    {
        // A wrong clock is told first, because it causes many of the errors about signatures and sessions.
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
            AuditClientException { InnerException: NotReadyException late } failure => LateAdvice.For(late, failure, settings, context),
            AuditCredentialsException { IsTransient: true, Remedy: { } remedy } => remedy,
            AuditCredentialsException { ErrorCode: "ExpiredTokenException" or "ExpiredToken" or "RequestExpired" } =>
                $"The session is over. Sign in again: `aws sso login --profile {NextCommand.Quoted(sources.ProfileName)}`, or fetch new "
                    + "temporary keys.",
            AuditClientException failure when MissingProfile.Of(failure, context, settings) is { } missing =>
                $"Correct the name in {missing.Setting}, or create the profile: "
                    + $"`aws configure --profile {NextCommand.Quoted(missing.Name)}`, or `aws configure "
                    + "sso` for IAM Identity Center. `aws configure list-profiles` shows which profiles there are.",
            AuditClientException failure
                when !FailureReader.IsTlsFailure(failure) && AccessAdvice.For(failure, context, settings) is { } advice => advice,
            AuditCredentialsException { StatusCode: null } failure when ConsoleMessage.RemedyOf(failure, context, settings) is { } remedy =>
                remedy,
            AuditClientException failure when MissingRegion.IsReason(failure, context, settings) =>
                $"Give --region, or write a line with the region for the profile {sources.ProfileName} into ~/.aws/config.",
            AuditConfigurationException failure => failure.Remedy ?? "Correct the setting that the problem names.",
            AuditTimeoutException when !sources.IsEndpointOfAws =>
                $"Nothing at {observation.Endpoint?.Authority ?? "the endpoint"} answered in time: see whether it is the server that is "
                    + $"meant. It was asked because {sources.EndpointSource}. {Proxy(observation, context)}",
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
            AuditClientException { StatusCode: null, Attempts: 0, Remedy: { } remedy } => remedy,
            AuditClientException { StatusCode: null } and not AuditThrottledException =>
                $"The service was not reached. {Proxy(observation, context)}",
            AuditResponseException when sources.IsEndpointOfAws =>
                "What answered does not speak as AWS IoT does: perhaps a sign-in page of the network, or a proxy. "
                    + Proxy(observation, context),
            _ => new AnswerAdvice(observation, sources, settings).For(exception),
        };

    private static string Proxy(CallObservation observation, ConsoleContext context)
    {
        if (observation.Endpoint?.IsLoopback is true)
        {
            return "";
        }

        var variables = observation.Endpoint?.Scheme == Uri.UriSchemeHttp ? HttpProxyVariables : HttpsProxyVariables;
        return Array.Find(variables, name => !string.IsNullOrEmpty(context.Variable(name))) is not { } variable
            ? $"No proxy is set ({variables[1]}): where this network needs one, set it."
            : IsAddress(context.Variable(variable)!)
                ? $"Calls go through the proxy that {variable} names: see whether it is right."
                : $"What {variable} names is no address of a proxy, and .NET goes without one: mend it, such as http://proxy:3128.";
    }

    // .NET takes an address without a scheme for one of http.
    private static bool IsAddress(string proxy) => Uri.TryCreate(
        proxy.Contains("://", StringComparison.Ordinal) ? proxy : $"{Uri.UriSchemeHttp}://{proxy}", UriKind.Absolute, out _);

    // Devices connect to "abcdefghij-ats.iot.eu-west-1.amazonaws.com", older ones without "-ats"; the API's host begins with "iot".
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
