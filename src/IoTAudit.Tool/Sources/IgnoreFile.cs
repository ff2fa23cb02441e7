using System.Globalization;
using System.Text.RegularExpressions;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Sources;

/// <summary>
/// What a team has decided not to hear of: a fingerprint a line, until when, and why. Findings on it are left out and counted, so that
/// none goes missing without a word.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="fingerprints">Those of its lines that count.</param>
internal sealed partial class IgnoreFile(string path, IReadOnlySet<string> fingerprints)
{
    /// <summary>The file that is read where none is named, in the working directory.</summary>
    public const string Usual = ".iotauditignore";

    private const string ExpiryMark = "exp:";
    private const int FingerprintLength = 32;

    private const string Between = @"[^\p{L}\d]{1,3}";
    private const string Day = $@"(?<!\d)(?:\d{{4}}{Between}\d{{1,2}}{Between}\d{{1,2}}|\d{{1,2}}{Between}\d{{1,2}}{Between}\d{{4}}"
        + @"|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)";

    // The verb "may" is in lower case, and has no year behind it.
    private const string Month = @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|(?-i:May|MAY)|may(?=[^\p{L}\d]{1,3}20\d\d)"
        + @"|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private const string DayOfMonth = @"(?<![\p{L}\d])"
        + $@"(?:\d{{1,4}}(?:st|nd|rd|th)?(?:\s+of)?[^\p{{L}}\d]{{0,3}}{Month}(?:\d{{4}})?(?![\p{{L}}\d])"
        + $@"|{Month}[^\p{{L}}\d]{{0,3}}\d{{1,4}}(?!\d))";

    private const string Expiry = @"(?<![\p{L}/])(?:exp|expir\p{L}*|until|till)(?:[-_]\p{L}+)?[^\p{L}\d]*(?:[:=\uFF1A\uFF1D]|\d)";

    /// <summary>Reads a file, and says on stderr which of its lines have expired.</summary>
    /// <exception cref="BadUsageException">It cannot be read, or a line of it is none.</exception>
    public static async Task<IgnoreFile> ReadAsync(string path, ConsoleContext context, CancellationToken cancellationToken)
    {
        await using var input = await InputFile.OpenAsync(path, "--ignore-file", context, cancellationToken);
        using var reader = new StreamReader(input);
        var today = DateOnly.FromDateTime(context.TimeProvider.GetUtcNow().UtcDateTime);
        var fingerprints = new HashSet<string>();
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (line.Trim() is not { Length: > 0 } text || text[0] == '#')
            {
                continue;
            }

            var identity = Parse(text, number, path);
            if (identity.Expires <= today)
            {
                context.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"iot-audit: line {number} of {VisibleText.Show(path)} has expired on {identity.Expires:yyyy-MM-dd}, so that it does "
                        + $"not count ({VisibleText.Show(identity.Reason)})."));
            }
            else
            {
                fingerprints.Add(identity.Fingerprint);
            }
        }

        return new IgnoreFile(path, fingerprints);
    }

    /// <summary>Whether a line names the finding's problem.</summary>
    /// <returns>
    /// Null where a line has its fingerprint and the finding names no resource. Every such finding of a check has the same fingerprint, so
    /// that the line does not say which of them it is about.
    /// </returns>
    public bool? Contains(AuditFinding finding)
    {
        if (fingerprints.Count == 0)
        {
            return false;
        }

        var identity = FindingIdentity.Of(finding);
        return !fingerprints.Contains(identity.Fingerprint) ? false : identity.NamesResource ? true : null;
    }

    /// <summary>What the file leaves out, as a clause; null where that is nothing.</summary>
    public string? Clause => fingerprints.Count == 0
        ? null
        : $"without the {Counts.Of(fingerprints.Count, "problem")} that {VisibleText.Show(path)} ignores";

    /// <summary>How many findings were left out because of the file, as a sentence; null where none were.</summary>
    public string? SentenceOf(long count) => count == 0
        ? null
        : $"{Counts.Of(count, "finding is", "findings are")} ignored by {VisibleText.Show(path)}; --no-ignore shows "
            + $"{(count == 1 ? "it" : "them")}.";

    /// <summary>How many findings count although a line has their fingerprint, and why, as a sentence; null where none do.</summary>
    public string? SentenceOfNameless(long count) => count == 0
        ? null
        : Counts.Of(count, "finding has", "findings have") + $" a fingerprint of {VisibleText.Show(path)} and "
            + $"{(count == 1 ? "is" : "are")} not ignored, because without a resource every finding of a check has the same fingerprint.";

    private static IgnoredIdentity Parse(string text, int number, string path)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var fingerprint = words[0].ToLowerInvariant();
        if (fingerprint.Length != FingerprintLength || !fingerprint.All(char.IsAsciiHexDigit))
        {
            throw Refusal($"begins with \"{words[0]}\", which is no fingerprint of {FingerprintLength} hexadecimal digits", number, path);
        }

        DateOnly? expires = null;
        if (words.Length > 1 && words[1].StartsWith(ExpiryMark, StringComparison.OrdinalIgnoreCase))
        {
            var date = words[1][ExpiryMark.Length..];
            expires = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw Refusal($"expires on \"{date}\", which is no date such as 2026-12-31", number, path);
        }

        var reason = string.Join(' ', words[(expires is null ? 1 : 2)..]).TrimStart('#').TrimStart();
        if (LikeExpiry().Match(reason) is { Success: true, Value: var stray })
        {
            throw Refusal(
                $"has \"{stray}\" in its reason, and a day of expiry is {ExpiryMark}2026-12-31 right behind the fingerprint, any other day "
                    + "in a comment line that begins with #",
                number,
                path);
        }

        return reason.Length > 0
            ? new IgnoredIdentity(fingerprint, expires, reason)
            : throw Refusal("says no reason", number, path);
    }

    // A day of expiry that is taken for words of the reason would let a line count for ever, and people write it in more forms than a list
    // has. So every day is refused that is written in numbers or with the name of a month, and every word of expiry with a mark or a number
    // behind it. "expected:" and the like are words of the reason, and so is the end of an address.
    [GeneratedRegex($@"(?:{Day}|{DayOfMonth}|{Expiry})\S*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LikeExpiry();

    private static BadUsageException Refusal(string problem, int number, string path) => new(
        $"line {number.ToString(CultureInfo.InvariantCulture)} of {path} {problem}. A line is a fingerprint, a day of expiry if there is "
            + "one, and the reason, such as `0f3c...9b exp:2026-12-31 bench device, replaced in autumn`; "
            + "`iot-audit list --task latest --columns fingerprint,check,resource` shows the fingerprints.");
}
