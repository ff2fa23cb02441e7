using IoTAudit.Tool.Services;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>
/// Writes the command line that an identity with the missing permission has to run: the identity at hand was denied a call.
/// </summary>
internal static class CommandForOthers
{
    /// <param name="denied">What was denied.</param>
    /// <param name="words">The command, its options, and what it is for.</param>
    /// <param name="ids">What comes last, and may begin with '-'.</param>
    /// <param name="settings">Which service was asked.</param>
    /// <param name="context">Where to say it, and where an endpoint may be set.</param>
    public static void Write(
        AuditAccessDeniedException denied,
        IEnumerable<string> words,
        IReadOnlyList<string> ids,
        ServiceSettings settings,
        ConsoleContext context)
    {
        // Others have neither this accounts file nor, where it names the denied role, any use for its account.
        var account = settings.Account is { } entry ? $" in the account {VisibleText.Show(entry.Name)}" : "";
        var action = denied.Operation is { } operation ? $" (iot:{operation})" : "";
        context.Error.WriteLine($"Somebody who may do it{account}{action} runs, with a profile of their own:");
        context.Error.Write($"  {VisibleText.Show(Of(words, ids, denied.Region, settings, context))}");
        context.Error.WriteLine();
    }

    /// <summary>The line, as a shell takes it: with the Region and the endpoint, which others do not have in their settings.</summary>
    public static string Of(
        IEnumerable<string> words, IReadOnlyList<string> ids, string? region, ServiceSettings settings, ConsoleContext context)
    {
        List<string> all = [.. words];
        if ((settings.Region ?? settings.Account?.Region ?? region) is { } given)
        {
            all.AddRange(["--region", given]);
        }

        if (settings.FindEndpointUrl(context) is { } url)
        {
            all.AddRange(["--endpoint-url", url]);
        }

        return NextCommand.LineOf(all, ids);
    }
}
