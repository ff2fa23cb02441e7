using System.Globalization;
using System.Runtime.CompilerServices;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Describe;

/// <summary>
/// Ids from a file or from standard input, read as they are needed: a list of ids, of which blank lines and lines that begin with # do
/// not count, or saved findings.
/// </summary>
internal sealed class IdLines : IAsyncDisposable
{
    private const string Option = "--ids-from";

    private const string GzipAdvice =
        " Of a gzip file --ids-from reads saved findings; ids alone have to be unpacked first, as with `gunzip -c <file>`.";

    private readonly Stream _stream;
    private readonly string _path;
    private readonly ConsoleContext _context;
    private (bool IsOfFindings, bool IsGzip)? _start;

    private IdLines(Stream stream, string path, ConsoleContext context) => (_stream, _path, _context) = (stream, path, context);

    /// <summary>How many findings the lines speak of that have no id.</summary>
    public long WithoutId { get; private set; }

    /// <summary>Whether the ids end within an array or within quotation marks, so that there may have been more.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Whether findings could not be read, which has been said on stderr then.</summary>
    public bool IsIncomplete { get; private set; }

    /// <exception cref="BadUsageException">The file cannot be read.</exception>
    public static async Task<IdLines> OpenAsync(string path, ConsoleContext context, CancellationToken cancellationToken) =>
        new(await InputFile.OpenAsync(path, Option, context, cancellationToken), path, context);

    /// <summary>How many ids there are, where that can be told without keeping them: a pipe tells only as it is read.</summary>
    public async Task<long?> CountAsync(CancellationToken cancellationToken)
    {
        if (!_stream.CanSeek)
        {
            return null;
        }

        var count = await IsOfFindingsAsync(cancellationToken)
            ? await SavedFindings.ReadAsync(_stream, cancellationToken: cancellationToken)
                .LongCountAsync(static finding => finding.FindingId is not null, cancellationToken)
            : await ReadLinesAsync(cancellationToken).LongCountAsync(static id => id.Length > 0, cancellationToken);
        _stream.Position = 0;
        return count;
    }

    public async IAsyncEnumerable<string> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isOfFindings = await IsOfFindingsAsync(cancellationToken);
        await foreach (var id in isOfFindings ? ReadFindingsAsync(cancellationToken) : ReadLinesAsync(cancellationToken))
        {
            yield return id;
        }
    }

    // What stands on the command line is asked for before a pipe has anything.
    private async Task<bool> IsOfFindingsAsync(CancellationToken cancellationToken) =>
        (_start ??= await IdsStart.LookAsync(_stream, cancellationToken)).IsOfFindings;

    private async IAsyncEnumerable<string> ReadFindingsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = new FileFindingSource(_path, Option, new FindingSelection(), _context)
        {
            Opened = _stream,
            Advice = _start is { IsGzip: true } ? GzipAdvice : "",
        };
        await foreach (var finding in source.ReadAsync(cancellationToken))
        {
            if (finding.FindingId is { } id)
            {
                yield return id;
            }
            else
            {
                WithoutId++;
            }
        }

        IsIncomplete = source.IsIncomplete;
    }

    private async IAsyncEnumerable<string> ReadLinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(_stream, leaveOpen: true);
        var number = 0L;
        var open = 0;
        var isHead = true;
        (WithoutId, IsCutOff) = (0, false);

        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (isHead && IdTokens.IsHead(line))
            {
                throw HeadRefusal(number);
            }

            if (IdTokens.IsRow(line))
            {
                throw RowRefusal(number);
            }

            var ids = IdTokens.Of(line) ?? throw Refusal(number);
            isHead &= ids.Count == 0;
            open += IdTokens.OpenedBy(line);
            IsCutOff |= IdTokens.EndsInQuotes(line);
            foreach (var id in IdTokens.EndsInQuotes(line) ? ids.SkipLast(1) : ids)
            {
                if (id is null)
                {
                    WithoutId++;
                }
                else
                {
                    yield return id;
                }
            }
        }

        IsCutOff |= open > 0;
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private BadUsageException HeadRefusal(long line) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"--ids-from is \"{_path}\", and line {line} is the head of a table, whose columns are no ids. "
            + $"`tail -n +2 <file> | cut -d, -f1` takes the first column of a CSV."));

    private BadUsageException RowRefusal(long line) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"--ids-from is \"{_path}\", and line {line} has columns, most of which are no ids. "
            + $"`iot-audit list --output jsonl` prints what is read here, and `--format '{{id}}'` the ids alone."));

    private BadUsageException Refusal(long line) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"--ids-from is \"{_path}\", and line {line} begins JSON that has no id, or more than one, on that line. "
            + $"`jq -r '.findings[].findingId'` takes the ids out of a list."));
}
