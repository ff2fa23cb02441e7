using IoTAudit.Tool.Services;
using IoTAuditClient;
using IoTAuditClient.Failures;

namespace IoTAudit.Tool.Failures;

/// <summary>What a person at the console can do about missing access, in the console's own words.</summary>
internal static class AccessAdvice
{
    /// <summary>What to try, as sentences on one line, or null where the message says it all.</summary>
    public static string? For(AuditClientException exception, ConsoleContext context, ServiceSettings settings) => exception switch
    {
        { StatusCode: not null } or { IsTransient: true } => null,
        _ when FailureReader.IsTlsFailure(exception) => string.IsNullOrEmpty(context.Variable("AWS_CA_BUNDLE"))
            ? null
            : "Name the CA certificate of a proxy that inspects traffic in SSL_CERT_FILE: the AWS SDK for .NET does not read "
                + "AWS_CA_BUNDLE.",
        _ when MissingProfile.Of(exception, context, settings) is not null => null,
        AuditCredentialsException when IsLocal(context, settings) =>
            "A local emulator takes any credentials: set AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test (and AWS_REGION=us-east-1).",
        AuditCredentialsException => "Give --profile <name>, or run `aws sso login`; --emulator shows invented findings without AWS.",
        AuditConfigurationException when settings.Profile is null && MissingRegion.IsReason(context, settings) =>
            "Give --region <region>, as in --region eu-west-1; --emulator shows invented findings without AWS.",
        _ => null,
    };

    private static bool IsLocal(ConsoleContext context, ServiceSettings settings)
    {
        var url = settings.EndpointUrl?.OriginalString ?? context.Variable("AWS_ENDPOINT_URL_IOT") ?? context.Variable("AWS_ENDPOINT_URL");
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;
    }
}
