using System.Globalization;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Sources;

/// <summary>The lines of a file from which nothing could be read: the first ones are named on stderr, and all of them counted.</summary>
/// <param name="name">The file, for messages.</param>
/// <param name="error">Where to name them.</param>
internal sealed class LostLines(string name, TextWriter error)
{
    private const int NamedLines = 5;
    private readonly Queue<UnreadableLine> _unnamed = new();
    private bool _isCutOff;

    public long Count { get; private set; }

    public UnreadableLine? First { get; private set; }

    public void Add(UnreadableLine line)
    {
        First ??= line;
        _isCutOff |= line.IsCutOff;
        if (++Count <= NamedLines)
        {
            _unnamed.Enqueue(line);
        }
    }

    /// <summary>Names those that were not named yet. It waits for the first finding: a file without any is refused in one line.</summary>
    public void WriteLines()
    {
        while (_unnamed.TryDequeue(out var line))
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"iot-audit: line {line.Line} of {name} is no finding: {line.Reason}"));
        }
    }

    /// <summary>Says what the file lacks, where it lacks something.</summary>
    /// <param name="findings">How many findings were read.</param>
    public void WriteTotal(long findings)
    {
        if (Count > 0)
        {
            var cut = _isCutOff ? " The file was cut off: it may have had more." : "";
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"iot-audit: {name} is incomplete: {findings:N0} findings were read, {Count:N0} line(s) were not.{cut}"));
        }
    }
}
