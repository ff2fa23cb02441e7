using IoTAudit.Tool.Services;
using IoTAuditClient;

namespace IoTAudit.Tool.Failures;

/// <summary>Tells whether a call failed because no setting names a Region: only then is a Region the advice.</summary>
internal static class MissingRegion
{
    // A setting that is wrong is mended, and no other one set beside it.
    public static bool IsReason(AuditClientException failure, ConsoleContext context, ServiceSettings settings) =>
        failure is AuditConfigurationException && !IsOfABrokenSetting(failure)
        && settings is { Region: null, EndpointUrl: null, Account: null or { Region: null, HasEndpoint: false } }
        && context.FindVariable("AWS_REGION") is null
        && AwsProfiles.Find(settings.ProfileName(context), out var isKnown)?.Region is null
        && isKnown;

    public static bool IsOfABrokenSetting(AuditClientException failure) =>
        failure.Remedy?.StartsWith("Correct it", StringComparison.Ordinal) is true;
}
