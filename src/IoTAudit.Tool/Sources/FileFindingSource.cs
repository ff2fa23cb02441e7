using System.Globalization;
using System.Runtime.CompilerServices;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Sources;

/// <summary>
/// The findings of a saved file, or of standard input. A line that holds none is reported on stderr, and the others are
/// read all the same. A file in which there is no finding is something else, and refused.
/// </summary>
/// <param name="path">The file, or - for standard input.</param>
/// <param name="option">What the command line calls the file, for messages.</param>
/// <param name="selection">Which of its findings.</param>
/// <param name="context">Where the file and stderr are.</param>
/// <param name="read">Hears how many findings were read, those that are not selected too.</param>
/// <param name="mark">Is set where lines say that their findings are invented.</param>
internal sealed class FileFindingSource(
    string path,
    string option,
    FindingSelection selection,
    ConsoleContext context,
    IProgress<long>? read = null,
    InventedMark? mark = null)
    : IFindingSource
{
    private const int LongestReason = 200;

    private const string Readable =
        "--from-file and diff read JSON Lines, which `iot-audit export --format jsonl` writes, or what `aws iot "
            + "list-audit-findings` prints.";

    private readonly LostLines _lost =
        new(path == InputFile.StandardInput ? "standard input" : $"\"{VisibleText.Show(path)}\"", context.Error);

    private Stream? _opened;

    /// <summary>The file where it was opened before, to look at its start.</summary>
    public Stream? Opened
    {
        init => _opened = value;
    }

    /// <summary>What to do about a file in which there is no finding, after a blank; empty where that is all the same.</summary>
    public string Advice { get; init; } = "";

    /// <summary>What a title calls the file, in text that a terminal does not obey.</summary>
    public string Name => path == InputFile.StandardInput ? "standard input" : VisibleText.Show(path);

    public bool IsIncomplete => _lost.Any;

    public long FindingCount { get; private set; }

    public long InScopeCount { get; private set; }

    public long OfResourceCount { get; private set; }

    public LeftOutFindings LeftOut { get; } = new(selection);

    /// <summary>Gets or sets what hears which account and Region the findings that follow are of.</summary>
    public Action<FindingOrigin> OriginRead { get; set; } = static _ => { };

    /// <summary>Whether the selected findings are of several accounts or Regions; false where the input can be read only once.</summary>
    /// <param name="complete">What is known of an origin beside what the file says.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<bool> HasSeveralAsync(Func<FindingOrigin, FindingOrigin> complete, CancellationToken cancellationToken)
    {
        _opened = await InputFile.OpenAsync(path, option, context, cancellationToken);
        if (!_opened.CanSeek)
        {
            return false;
        }

        var origin = FindingOrigin.Unknown;
        var first = default(FindingOrigin);
        var hasSeveral = false;
        var findings = SavedFindings.ReadWithOriginAsync(_opened, static _ => { }, read => origin = complete(read), cancellationToken);
        await foreach (var _ in findings.Where(finding => selection.Matches(finding) is not false))
        {
            first ??= origin;
            if (origin != first)
            {
                hasSeveral = true;
                break;
            }
        }

        _opened.Position = 0;
        return hasSeveral;
    }

    public async IAsyncEnumerable<AuditFinding> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var input = _opened ?? await InputFile.OpenAsync(path, option, context, cancellationToken);
        await foreach (var finding in SavedFindings.ReadWithOriginAsync(input, _lost.Add, Take, cancellationToken))
        {
            _lost.WriteLines();
            FindingCount++;
            read?.Report(FindingCount);
            InScopeCount += selection.IsInScope(finding) is true ? 1 : 0;
            OfResourceCount += (selection.IsInScope(finding) & selection.IsOfResource(finding)) is true ? 1 : 0;
            if (LeftOut.IsSelected(finding, selection.Matches(finding)))
            {
                yield return finding;
            }
        }

        if (FindingCount == 0 && _lost.First is { } first)
        {
            throw Refusal(first);
        }

        _lost.WriteLines();
        _lost.WriteTotal(FindingCount);
    }

    private void Take(FindingOrigin origin)
    {
        if (origin.IsInvented && mark?.Set() is true)
        {
            context.Error.WriteLine($"iot-audit: \"{VisibleText.Show(path)}\" has findings of an emulator: they are INVENTED.");
        }

        OriginRead(origin);
    }

    private BadUsageException Refusal(UnreadableLine first)
    {
        var reason = first.Reason.Length > LongestReason ? $"{first.Reason.AsSpan(0, LongestReason)}..." : first.Reason;
        return new BadUsageException(string.Create(
            CultureInfo.InvariantCulture,
            $"{option} is \"{path}\", and there is no finding in it. Line {first.Line}: {reason} {Readable}{Advice}"));
    }
}
