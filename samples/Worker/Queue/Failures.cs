using IoTAuditClient;
using Worker.Audits;
using Worker.Outputs;

namespace Worker.Queue;

/// <summary>Whose a failure is: the message's, which no time mends, or the world's.</summary>
internal static class Failures
{
    public static bool IsTheMessages(Exception problem) => problem switch
    {
        UnusableMessageException => true,
        OutputFailedException or AuditWaitTimeoutException => false,

        // An audit that is gone, a role that is refused, a setting that is wrong.
        AuditClientException audit => !audit.IsTransient,

        // A fault of this program or its machine: the message is not to blame.
        _ => false,
    };
}
