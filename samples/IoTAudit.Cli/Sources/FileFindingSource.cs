using System.Globalization;
using System.Runtime.CompilerServices;
using IoTAudit.Cli.Export.JsonLines;
using IoTAuditClient;

namespace IoTAudit.Cli.Sources;

/// <summary>The findings of a saved file, or of standard input. A line that holds none is reported on stderr, and the others are read all the same.</summary>
/// <param name="path">The file, or - for standard input.</param>
/// <param name="option">What the command line calls the file, for messages.</param>
/// <param name="selection">Which of its findings.</param>
/// <param name="context">Where the file and stderr are.</param>
/// <param name="read">Hears how many findings were read, those that are not selected too.</param>
internal sealed class FileFindingSource(string path, string option, FindingSelection selection, ConsoleContext context, IProgress<long>? read = null) : IFindingSource
{
    private const string StandardInput = "-";
    private const int ReportedLines = 5;
    private long _unreadable;
    private long _cutOff;

    /// <summary>Whether lines were lost, so that what was read is not all that the file should hold.</summary>
    public bool IsIncomplete => _unreadable > 0;

    public async IAsyncEnumerable<AuditFinding> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var input = Open();
        var reader = new JsonLinesFindingReader(input, Report);
        await foreach (var finding in reader.ReadAsync(cancellationToken))
        {
            read?.Report(reader.FindingCount);
            if (selection.Matches(finding))
            {
                yield return finding;
            }
        }

        WriteTotal(reader.FindingCount);
    }

    /// <exception cref="BadUsageException">The file cannot be read.</exception>
    private Stream Open()
    {
        try
        {
            return path == StandardInput ? context.OpenInput() : context.OpenFile(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadUsageException($"{option} is \"{path}\", and there is no such file. Use - for standard input.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadUsageException($"{option} is \"{path}\", which cannot be read: {exception.Message}");
        }
    }

    private void Report(UnreadableLine line)
    {
        _cutOff += line.IsCutOff ? 1 : 0;
        if (++_unreadable <= ReportedLines)
        {
            context.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"iot-audit: line {line.Line} of {Name} is no finding: {line.Reason}"));
        }
    }

    private void WriteTotal(long findings)
    {
        if (_unreadable > 0)
        {
            var cut = _cutOff > 0 ? " The file was cut off: it may have had more." : "";
            context.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"iot-audit: {Name} is incomplete: {findings:N0} findings were read, {_unreadable:N0} line(s) were not.{cut}"));
        }
    }

    private string Name => path == StandardInput ? "standard input" : $"\"{Rendering.TerminalText.Show(path)}\"";
}
