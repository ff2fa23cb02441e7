using IoTAuditClient;

namespace IoTAudit.Tool.Services;

/// <summary>
/// The commands that a message tells to run next, as a shell takes them: with the options by which the service at hand was asked, because
/// without them another account answers.
/// </summary>
internal static class NextCommand
{
    private static readonly char[] Plain = [.. "-_./:=,@+%"];

    /// <summary>A command for the same service, in the quotes of a sentence.</summary>
    /// <param name="settings">Which service was asked.</param>
    /// <param name="words">The command and its options.</param>
    public static string Of(ServiceSettings settings, params IReadOnlyList<string> words) => Of(settings, words, ids: []);

    /// <summary>The same of a command that ends with ids.</summary>
    public static string Of(ServiceSettings settings, IReadOnlyList<string> words, IReadOnlyList<string?> ids) =>
        $"`{VisibleText.Show(LineOf([.. words, .. settings.Options], ids))}`";

    /// <summary>The line, as a shell takes it.</summary>
    /// <param name="words">The command and its options.</param>
    /// <param name="ids">What comes last, and may begin with '-'.</param>
    public static string LineOf(IEnumerable<string> words, IReadOnlyList<string?> ids)
    {
        string[] end = ids.Any(static id => id?.StartsWith('-') is true) ? ["--"] : [];
        return string.Join(' ', words.Prepend("iot-audit").Concat(end).Concat(ids.OfType<string>()).Select(Quoted));
    }

    /// <summary>A word as a shell takes it.</summary>
    public static string Quoted(string word) =>
        word.Length > 0 && word.All(static c => char.IsAsciiLetterOrDigit(c) || Plain.Contains(c))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
