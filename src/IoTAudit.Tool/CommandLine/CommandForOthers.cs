using IoTAudit.Tool.Services;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>
/// Writes the command line that an identity with the missing permission has to run: the identity at hand was denied a call.
/// </summary>
internal static class CommandForOthers
{
    private static readonly char[] Plain = [.. "-_./:=,@+%"];

    /// <param name="denied">What was denied.</param>
    /// <param name="words">The command, its options, and what it is for.</param>
    /// <param name="ids">What comes last, and may begin with '-'.</param>
    /// <param name="settings">Which service was asked.</param>
    /// <param name="error">Where to say it.</param>
    public static void Write(
        AuditAccessDeniedException denied,
        IEnumerable<string> words,
        IReadOnlyList<string> ids,
        ServiceSettings settings,
        TextWriter error)
    {
        var action = denied.Operation is { } operation ? $" (iot:{operation})" : "";
        error.WriteLine($"Somebody who may do it{action} runs, with a profile of their own:");
        error.Write($"  {VisibleText.Show(Of(words, ids, denied.Region, settings))}");
        error.WriteLine();
    }

    /// <summary>The line, as a shell takes it.</summary>
    public static string Of(IEnumerable<string> words, IReadOnlyList<string> ids, string? region, ServiceSettings settings)
    {
        var all = new List<string> { "iot-audit" };
        all.AddRange(words);
        if (settings.Region is { } given || (given = region) is not null)
        {
            all.AddRange(["--region", given]);
        }

        if (settings.EndpointUrl is { } url)
        {
            all.AddRange(["--endpoint-url", url.OriginalString]);
        }

        if (ids.Any(static id => id.StartsWith('-')))
        {
            all.Add("--");
        }

        all.AddRange(ids);
        return string.Join(' ', all.Select(Quoted));
    }

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(static c => char.IsAsciiLetterOrDigit(c) || Plain.Contains(c))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
