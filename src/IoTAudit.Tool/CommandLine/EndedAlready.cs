using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The cancelling of something that the service runs, which may have ended before.</summary>
internal static class EndedAlready
{
    /// <summary>Cancels, and says in one line what that came to.</summary>
    /// <param name="what">What is cancelled, with its id, such as <c>the audit 873e</c>.</param>
    /// <param name="cancel">Cancels it.</param>
    /// <param name="findEndAsync">The status with which it has ended; null where it has not, or where that is not known.</param>
    /// <param name="next">What to say of one that was cancelled.</param>
    /// <param name="context">Where to say it.</param>
    public static async Task<ExitCode> CancelAsync(
        string what, Func<Task> cancel, Func<Task<string?>> findEndAsync, string next, ConsoleContext context)
    {
        try
        {
            await cancel();
        }
        catch (AuditRequestInvalidException)
        {
            if (await EndOrNullAsync(findEndAsync) is not { } status)
            {
                throw;
            }

            var isCancelled = status == AuditStatus.Names.Canceled;
            context.Error.WriteLine(isCancelled
                ? $"iot-audit: {what} has ended with status {status} before: there was nothing to cancel."
                : $"iot-audit: {what} has ended with status {VisibleText.Show(status)}, so that nothing was cancelled, hence exit code "
                    + $"{(int)ExitCode.NotDone}.");
            return isCancelled ? ExitCode.Found : ExitCode.NotDone;
        }

        context.Error.WriteLine($"iot-audit: {what} is cancelled{next}");
        return ExitCode.Found;
    }

    // The refusal says more than a second failure would.
    private static async Task<string?> EndOrNullAsync(Func<Task<string?>> findEndAsync)
    {
        try
        {
            return await findEndAsync();
        }
        catch (AuditClientException)
        {
            return null;
        }
    }
}
