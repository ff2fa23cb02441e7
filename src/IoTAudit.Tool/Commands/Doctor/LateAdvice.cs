using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Services;
using IoTAuditClient;
using IoTAuditClient.Failures;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>What to do where the time was up before there was anything to send with.</summary>
internal static class LateAdvice
{
    public static string For(NotReadyException late, AuditClientException failure, ServiceSettings settings, ConsoleContext context) =>
        late.Missing.IsCredentials
            ? $"{ConsoleMessage.RemedyOf(failure, context, settings)} `aws sts get-caller-identity{settings.ProfileOption}` asks for the "
                + "same credentials, and shows how long that takes."
            : ConsoleMessage.RemedyOf(failure, context, settings) ?? "";
}
