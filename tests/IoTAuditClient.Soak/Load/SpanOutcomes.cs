namespace IoTAuditClient.Soak.Load;

/// <summary>What the span of a single call is called where the caller saw this.</summary>
internal static class SpanOutcomes
{
    public static string Of(string outcome) => outcome switch
    {
        "found" => "ok",
        "not found" or nameof(AuditFindingNotFoundException) or nameof(AuditTaskNotFoundException) => "not_found",
        nameof(AuditSuppressionNotFoundException) or nameof(AuditMitigationNotFoundException) => "not_found",
        nameof(MitigationActionNotFoundException) => "not_found",
        nameof(AuditAlreadyExistsException) => "already_exists",
        "cancelled" => "cancelled",
        nameof(AuditRequestInvalidException) => "request_invalid",
        nameof(AuditAccessDeniedException) => "access_denied",
        nameof(AuditCredentialsException) => "credentials",
        nameof(AuditConfigurationException) => "configuration",
        nameof(AuditThrottledException) => "throttled",
        nameof(AuditQuotaExceededException) => "quota_exceeded",
        nameof(AuditTimeoutException) => "timeout",
        nameof(AuditResponseException) => "response",
        nameof(AuditServiceException) => "service",
        _ => "none",
    };
}
