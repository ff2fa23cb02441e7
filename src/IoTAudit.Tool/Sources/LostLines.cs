using System.Globalization;
using IoTAuditClient.Reporting;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Sources;

/// <summary>What a file lacks: the first lines without a finding are named on stderr, and all of them counted.</summary>
/// <param name="name">The file, for messages.</param>
/// <param name="error">Where to name them.</param>
internal sealed class LostLines(string name, TextWriter error)
{
    private const int NamedLines = 5;
    private readonly Queue<UnreadableLine> _unnamed = new();
    private UnreadableLine? _missingRest;
    private long _count;
    private bool _isCutOff;

    /// <summary>Whether the file lacks something.</summary>
    public bool Any => _count > 0 || _missingRest is not null;

    /// <summary>The first line that is no finding.</summary>
    public UnreadableLine? First { get; private set; }

    public void Add(UnreadableLine line)
    {
        if (line.IsRestMissing)
        {
            _missingRest ??= line;
            return;
        }

        First ??= line;
        _isCutOff |= line.IsCutOff;
        if (++_count <= NamedLines)
        {
            _unnamed.Enqueue(line);
        }
    }

    /// <summary>Names those that were not named yet. It waits for the first finding: a file without any is refused in one line.</summary>
    public void WriteLines()
    {
        while (_unnamed.TryDequeue(out var line))
        {
            error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"iot-audit: line {line.Line} of {name} is no finding: {line.Reason}"));
        }
    }

    /// <summary>Says what the file lacks, where it lacks something.</summary>
    /// <param name="findings">How many findings were read.</param>
    public void WriteTotal(long findings)
    {
        var read = $"{Counts.Of(findings, "finding was", "findings were")} read";
        if (_count > 0)
        {
            var cut = _isCutOff ? " The file was cut off: it may have had more." : "";
            error.WriteLine(
                $"iot-audit: {name} is incomplete: {read}, {Counts.Of(_count, "line was", "lines were")} not.{cut}");
        }

        if (_missingRest is { } rest)
        {
            error.WriteLine($"iot-audit: {name} is incomplete: {read}. {rest.Reason}");
        }
    }
}
