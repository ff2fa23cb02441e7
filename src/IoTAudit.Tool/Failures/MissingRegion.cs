using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Failures;

/// <summary>Tells whether a call failed because no setting names a Region: only then is a Region the advice.</summary>
internal static class MissingRegion
{
    public static bool IsReason(ConsoleContext context, ServiceSettings settings) =>
        settings is { Region: null, EndpointUrl: null, Account: null or { Region: null, HasEndpoint: false } }
        && string.IsNullOrWhiteSpace(context.Variable("AWS_REGION"))
        && AwsProfiles.Find(settings.ProfileName(context), out var isKnown)?.Region is null
        && isKnown;
}
