using System.Runtime.CompilerServices;
using System.Text.Json;
using IoTAuditClient.Notifications;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// Reads findings from a file or from standard input: JSON Lines, and whole documents as the AWS CLI prints them,
/// <c>{"findings": [...]}</c> and <c>{"finding": {...}}</c>, and arrays. Everything is read as a stream, with one line
/// or one finding in memory. A line that holds no finding is reported, and the reading goes on with the next one. Byte
/// order marks, CRLF and blank lines are skipped.
/// </summary>
/// <param name="input">UTF-8 or UTF-16, also as a gzip file. It stays open.</param>
/// <param name="report">Called for each line from which nothing could be read.</param>
/// <param name="tellOrigin">Called before a finding that is not of the same origin as the one before it.</param>
/// <param name="maxLineBytes">How long a line, or a finding in a document, may be. A longer one is reported and skipped.</param>
internal sealed class JsonLinesFindingReader(
    Stream input,
    Action<UnreadableLine> report,
    int maxLineBytes = JsonLinesFindingReader.DefaultMaxLineBytes,
    Action<FindingOrigin>? tellOrigin = null)
{
    public const int DefaultMaxLineBytes = 32 * 1024 * 1024;
    private const int LongestReason = 300;
    private const string CutOff = "The input ends in the middle of this line: its finding is lost.";
    private const string MorePages =
        "The list says that there is more (nextToken). To have it all, save it without --no-paginate, --max-items and "
            + "--page-size, or append the pages that follow.";

    private const string BrokenOff = "The list says that it broke off while it was saved (isPartial). To have it all, save it again.";

    private const string OtherAudit =
        "The list says that there is more (nextToken), and the list that follows is of another audit and not its next page. To have it "
            + "all, save each audit whole before they are joined.";

    private readonly InputBuffer _input = new(input, maxLineBytes);
    private readonly List<(AuditFinding Finding, FindingOrigin? Origin)> _ofLine = [];
    private FindingOrigin? _origin;
    private readonly PageAudit _page = new();
    private long? _lineOfOpenList;

    private string TooLong => $"The line is longer than {maxLineBytes} bytes, which is as long as a finding may be.";

    /// <summary>Reads the findings, once.</summary>
    public async IAsyncEnumerable<AuditFinding> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (!InputShape.IsEnough(_input.Unread) && await _input.FillAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        _input.BlankMarks(0, _input.Unread.Length);
        var findings = InputShape.IsDocument(_input.Unread) ? ReadDocumentAsync(cancellationToken) : ReadLinesAsync(cancellationToken);
        await foreach (var finding in findings.ConfigureAwait(false))
        {
            yield return finding;
        }

        if (_input.Damage is { } damage)
        {
            Report(
                _input.LineEnds + 1,
                $"The compressed file cannot be read to its end ({damage}): what follows here is lost.",
                isCutOff: true);
        }

        if (_lineOfOpenList is { } line)
        {
            report(new UnreadableLine(line, MorePages, IsCutOff: false) { IsRestMissing = true });
        }
    }

    private async IAsyncEnumerable<AuditFinding> ReadLinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var searched = 0;
        while (true)
        {
            var length = _input.Unread[searched..].IndexOf((byte)'\n');
            if (length < 0)
            {
                searched = _input.Unread.Length;
                if (await _input.FillAsync(cancellationToken).ConfigureAwait(false))
                {
                    continue;
                }

                if (_input.IsFull && !_input.IsAtEnd)
                {
                    await SkipLineAsync(cancellationToken).ConfigureAwait(false);
                    searched = 0;
                    continue;
                }
            }

            var isLast = length < 0;
            length = isLast ? searched : searched + length;
            ReadLine(length, isLast);
            _input.Use(isLast ? length : length + 1);
            searched = 0;
            foreach (var (finding, origin) in _ofLine)
            {
                Tell(origin);
                yield return finding;
            }

            if (isLast)
            {
                yield break;
            }
        }
    }

    /// <summary>
    /// Reads the findings of a line: normally one, none where it is blank or unreadable, several where it is a whole list.
    /// </summary>
    private void ReadLine(int length, bool isLast)
    {
        _ofLine.Clear();
        var number = _input.LineEnds + 1;
        var scanner = new JsonFindingScanner(readsOrigins: tellOrigin is not null);
        for (var start = 0; ;)
        {
            ScannedValue found;
            try
            {
                _ = !scanner.IsBetweenValues || _input.BlankMarks(start, length);
                found = scanner.Next(_input.Unread[start..length]);
            }
            catch (JsonException exception)
            {
                var name = number == 1 ? ForeignDocument.NameOfText(_input.Unread[..length]) : null;
                Report(number, name is null ? Plain(exception) : $"This is {name}.");
                return;
            }

            start += found.Used;
            if (found.Finding is { } finding)
            {
                _page.Add(finding);
                _ofLine.Add((finding, found.Origin));
            }
            else if (found.Problem is { } problem)
            {
                Report(number, problem);
            }
            else if (found.End is { } end)
            {
                EndList(end, number);
            }
            else
            {
                if (!scanner.IsBetweenValues || !_input.Unread[start..length].Trim(InputBuffer.Blanks).IsEmpty)
                {
                    Report(number, isLast ? CutOff : "The line ends in the middle of a value.", isLast);
                }

                return;
            }
        }
    }

    private async ValueTask SkipLineAsync(CancellationToken cancellationToken)
    {
        Report(_input.LineEnds + 1, TooLong);
        int lineEnd;
        do
        {
            lineEnd = _input.Unread.IndexOf((byte)'\n');
            _input.Use(lineEnd < 0 ? _input.Unread.Length : lineEnd + 1);
        }
        while (lineEnd < 0 && await _input.FillAsync(cancellationToken).ConfigureAwait(false));
    }

    private async IAsyncEnumerable<AuditFinding> ReadDocumentAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var scanner = new JsonFindingScanner(readsOrigins: tellOrigin is not null);
        while (true)
        {
            while (scanner.IsBetweenValues
                && !_input.BlankMarks(0, _input.Unread.Length)
                && await GrowAsync(cancellationToken).ConfigureAwait(false))
            {
            }

            if (!TryScan(scanner, out var found))
            {
                yield break;
            }

            var line = _input.LineEnds + _input.Unread[..found.Start].Count((byte)'\n') + 1;
            _input.Use(found.Used);
            if (found.Finding is { } finding)
            {
                _page.Add(finding);
                Tell(found.Origin);
                yield return finding;
            }
            else if (found.Problem is { } problem)
            {
                Report(line, problem);
            }
            else if (found.End is { } end)
            {
                EndList(end, line);
            }
            else if (!await GrowAsync(cancellationToken).ConfigureAwait(false))
            {
                if (!_input.IsAtEnd)
                {
                    Report(_input.LineEnds + 1, $"{TooLong} The rest of the document is not read.");
                }
                else if (!_input.Unread.Trim(InputBuffer.Blanks).IsEmpty || !scanner.IsBetweenValues)
                {
                    Report(_input.LineEnds + 1, "The document ends too early: what follows here is lost.", isCutOff: true);
                }

                yield break;
            }
        }
    }

    /// <summary>
    /// Pages that were joined are whole where the last one has no token, and a page is followed by one of its own audit; a list that
    /// broke off stays incomplete, also where other lists follow.
    /// </summary>
    private void EndList(ListEnd end, long line)
    {
        if (end is { IsPartial: true, HasMore: false })
        {
            report(new UnreadableLine(line, BrokenOff, IsCutOff: false) { IsRestMissing = true });
        }

        if (end.Beside is { } place)
        {
            Report(line, $"It has findings in {place} beside a list, and only those of the list are read.");
        }

        if (end.Error is { } error)
        {
            Report(line, $"The list may lack findings: {error}. To have it all, save it again.", isRestMissing: true);
        }

        if (end.IsArray)
        {
            return;
        }

        if (_page.End() && _lineOfOpenList is { } open)
        {
            report(new UnreadableLine(open, OtherAudit, IsCutOff: false) { IsRestMissing = true });
        }

        _lineOfOpenList = end.HasMore ? line : null;
    }

    /// <summary>
    /// Reads half as much again as is there, because a finding that is not whole is scanned again from its start: its
    /// pieces must not be many.
    /// </summary>
    private async ValueTask<bool> GrowAsync(CancellationToken cancellationToken)
    {
        var before = _input.Unread.Length;
        while (_input.Unread.Length <= before + (before / 2) && await _input.FillAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        return _input.Unread.Length > before;
    }

    private bool TryScan(JsonFindingScanner scanner, out ScannedValue found)
    {
        try
        {
            found = scanner.Next(_input.Unread);
            return true;
        }
        catch (JsonException exception)
        {
            Report((exception.LineNumber ?? _input.LineEnds) + 1, $"{Plain(exception)} The rest of the document is not read.");
            found = default;
            return false;
        }
    }

    /// <summary>
    /// The reason without the place, which the serializer counts from zero. It may quote the whole rest of the input: that is cut short.
    /// </summary>
    private static string Plain(JsonException exception)
    {
        var end = exception.Message.LastIndexOf(" LineNumber: ", StringComparison.Ordinal);
        var reason = end < 0 ? exception.Message : exception.Message[..end];
        reason = reason.Length > LongestReason ? $"{reason.AsSpan(0, LongestReason)}..." : reason;
        return end < 0 ? reason : $"{reason} (at byte {exception.BytePositionInLine} of the line)";
    }

    private void Tell(FindingOrigin? origin)
    {
        if (origin != _origin || origin?.IsInvented != _origin?.IsInvented)
        {
            _origin = origin;
            tellOrigin?.Invoke(origin ?? FindingOrigin.Unknown);
        }
    }

    private void Report(long line, string reason, bool isCutOff = false, bool isRestMissing = false) =>
        report(new UnreadableLine(line, VisibleText.Show(reason), isCutOff) { IsRestMissing = isRestMissing });
}
