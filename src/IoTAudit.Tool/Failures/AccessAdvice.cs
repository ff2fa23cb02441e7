using Amazon.Runtime.CredentialManagement;
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
            "A local emulator takes any credentials: set AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test (and AWS_REGION=us-east-1)"
                + settings.AccountName switch
                {
                    null => ".",
                    _ when settings.Profile is not null => ", and leave --profile out, whose credentials go before them.",
                    _ => ", and leave --account out, whose credentials go before them.",
                },
        AuditCredentialsException when !MissingCredentials.IsReason(exception, context, settings) => Mending(context, settings),
        AuditCredentialsException when settings.Account is { } account =>
            $"Give the account {account.Name} a Profile in the accounts file, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
                + (account.RoleArn is null ? "." : ": its role is assumed with their credentials."),
        AuditCredentialsException => "Give --profile <name>, or run `aws sso login`; --emulator shows invented findings without AWS.",
        _ when settings.Profile is null && MissingRegion.IsReason(exception, context, settings) => settings.Account is { } account
            ? $"Give --region, or the account {account.Name} a Region in the accounts file."
            : "Give --region <region>, as in --region eu-west-1; --emulator shows invented findings without AWS.",
        _ => null,
    };

    // Another profile is no advice where the one that is named has credentials that fail.
    private static string? Mending(ConsoleContext context, ServiceSettings settings) =>
        settings.FindProfileName(context) is not { } profile || AwsProfiles.Find(profile, out _)?.Options is not { } options ? null
        : (options.SsoStartUrl ?? options.SsoSession) is { Length: > 0 } ?
            $"Sign in: `aws sso login --profile {NextCommand.Quoted(profile)}`."
        : IsRoleWithoutCaller(options) ?
            $"The profile {profile} has role_arn, and nothing to assume it with: add source_profile or credential_source."
        : null;

    private static bool IsRoleWithoutCaller(CredentialProfileOptions options) => !string.IsNullOrEmpty(options.RoleArn)
        && string.IsNullOrEmpty(options.SourceProfile ?? options.CredentialSource ?? options.WebIdentityTokenFile);

    private static bool IsLocal(ConsoleContext context, ServiceSettings settings) =>
        Uri.TryCreate(settings.FindEndpointUrl(context), UriKind.Absolute, out var uri) && uri.IsLoopback;
}
