using System.Runtime.CompilerServices;
using System.Text.Json;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// Reads findings from a file or from standard input: JSON Lines, and whole documents as the AWS CLI prints them, <c>{"findings": [...]}</c> and
/// <c>{"finding": {...}}</c>, and arrays. Everything is read as a stream, with one line or one finding in memory. A line that holds no finding is
/// reported, and the reading goes on with the next one. A byte order mark, CRLF and blank lines are skipped.
/// </summary>
/// <param name="input">UTF-8. It stays open.</param>
/// <param name="report">Called for each line from which nothing could be read.</param>
/// <param name="maxLineBytes">How long a line, or a finding in a document, may be. A longer one is reported and skipped.</param>
internal sealed class JsonLinesFindingReader(Stream input, Action<UnreadableLine> report, int maxLineBytes = JsonLinesFindingReader.DefaultMaxLineBytes)
{
    public const int DefaultMaxLineBytes = 32 * 1024 * 1024;
    private const int LongestReason = 300;
    private const string CutOff = "The input ends in the middle of this line: its finding is lost.";

    private readonly InputBuffer _input = new(input, maxLineBytes);
    private readonly List<AuditFinding> _ofLine = [];

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    private string TooLong => $"The line is longer than {maxLineBytes} bytes, which is as long as a finding may be.";

    /// <summary>Reads the findings, once.</summary>
    public async IAsyncEnumerable<AuditFinding> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (!InputShape.IsEnough(_input.Unread) && await _input.FillAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        if (InputShape.IsUtf16(_input.Unread))
        {
            Report(1, "The input is UTF-16, as PowerShell 5 writes it. Convert it to UTF-8, or write it with Out-File -Encoding utf8.");
            yield break;
        }

        if (_input.Unread.StartsWith(ByteOrderMark))
        {
            _input.Use(ByteOrderMark.Length);
        }

        var findings = InputShape.IsDocument(_input.Unread) ? ReadDocumentAsync(cancellationToken) : ReadLinesAsync(cancellationToken);
        await foreach (var finding in findings.ConfigureAwait(false))
        {
            yield return finding;
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
            ReadLine(_input.Unread[..length], isLast);
            _input.Use(isLast ? length : length + 1);
            searched = 0;
            foreach (var finding in _ofLine)
            {
                yield return finding;
            }

            if (isLast)
            {
                yield break;
            }
        }
    }

    /// <summary>Reads the findings of a line: normally one, none where it is blank or unreadable, several where it is a whole list.</summary>
    private void ReadLine(ReadOnlySpan<byte> line, bool isLast)
    {
        _ofLine.Clear();
        var number = _input.LineEnds + 1;
        var scanner = new JsonFindingScanner();
        for (var rest = line; ;)
        {
            ScannedFinding found;
            try
            {
                found = scanner.Next(rest);
            }
            catch (JsonException exception)
            {
                Report(number, Plain(exception));
                return;
            }

            rest = rest[found.Used..];
            if (found.Finding is { } finding)
            {
                _ofLine.Add(finding);
            }
            else if (found.Problem is { } problem)
            {
                Report(number, problem);
            }
            else
            {
                if (!scanner.IsBetweenValues || !rest.Trim(Blanks).IsEmpty)
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
        var scanner = new JsonFindingScanner();
        while (TryScan(scanner, out var found))
        {
            var line = _input.LineEnds + _input.Unread[..found.Start].Count((byte)'\n') + 1;
            _input.Use(found.Used);
            if (found.Finding is { } finding)
            {
                yield return finding;
            }
            else if (found.Problem is { } problem)
            {
                Report(line, problem);
            }
            else if (!await GrowAsync(cancellationToken).ConfigureAwait(false))
            {
                if (!_input.IsAtEnd)
                {
                    Report(_input.LineEnds + 1, $"{TooLong} The rest of the document is not read.");
                }
                else if (!_input.Unread.Trim(Blanks).IsEmpty || !scanner.IsBetweenValues)
                {
                    Report(_input.LineEnds + 1, "The document ends too early: what follows here is lost.", isCutOff: true);
                }

                yield break;
            }
        }
    }

    /// <summary>Reads half as much again as is there, because a finding that is not whole is scanned again from its start: its pieces must not be many.</summary>
    private async ValueTask<bool> GrowAsync(CancellationToken cancellationToken)
    {
        var before = _input.Unread.Length;
        while (_input.Unread.Length <= before + (before / 2) && await _input.FillAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        return _input.Unread.Length > before;
    }

    private bool TryScan(JsonFindingScanner scanner, out ScannedFinding found)
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

    /// <summary>The reason without the place, which the serializer counts from zero. It may quote the whole rest of the input: that is cut short.</summary>
    private static string Plain(JsonException exception)
    {
        var end = exception.Message.LastIndexOf(" LineNumber: ", StringComparison.Ordinal);
        var reason = end < 0 ? exception.Message : exception.Message[..end];
        reason = reason.Length > LongestReason ? $"{reason.AsSpan(0, LongestReason)}..." : reason;
        return end < 0 ? reason : $"{reason} (at byte {exception.BytePositionInLine} of the line)";
    }

    private void Report(long line, string reason, bool isCutOff = false) =>
        report(new UnreadableLine(line, VisibleText.Show(reason), isCutOff));
}
