using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Summary;

namespace IoTAuditClient.Reporting.Sarif;

/// <summary>
/// The results of a run. Each audit finds a problem anew: of one audit each finding is a result; of several, each problem is one, as the
/// newest audit has it that found it, but for what is gone, with how many findings there are and when it was first and last seen. Not
/// thread-safe.
/// </summary>
internal sealed class SarifResults : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly SarifResult _result;
    private readonly SarifSpool _spool = new();
    private readonly Dictionary<UInt128, SarifProblem> _problems = [];
    private readonly HashSet<string> _taskIds = new(StringComparer.Ordinal);
    private readonly NewestAudits _audits;
    private bool _hasUnknownTask;

    public SarifResults(ExportContext context)
    {
        _json = new Utf8JsonWriter(_buffer);
        _result = new SarifResult(_json, context);
        _audits = new NewestAudits(context.NewestAudits);
        if (context.NewestAudits is [{ TaskId: { } newest }, ..])
        {
            _taskIds.Add(newest);
        }
    }

    /// <summary>How many results the run has.</summary>
    public long Count => IsOfSeveral ? _problems.Values.Count(IsThere) : _spool.Count;

    /// <summary>The audit that all findings are of, or null.</summary>
    public string? TaskId => _taskIds.Count == 1 && !_hasUnknownTask ? _taskIds.Single() : null;

    /// <summary>What is said where results stand for several findings, or null.</summary>
    public string? Merging => !IsOfSeveral ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{_spool.Count:N0} findings of {_taskIds.Count:N0} audits are {Count:N0} results: each problem is one, as the newest audit "
            + $"has it that found it; occurrenceCount is the number of its findings. {Gone}");

    private string Gone => _audits.AreKnown
        ? string.Create(
            CultureInfo.InvariantCulture, $"Problems that are gone, and no results: {_problems.Count - Count:N0}. {_audits.Meaning}")
        : "Which problems are gone is not known, so that all are results: the newest audit may not have made their checks.";

    private bool IsOfSeveral => _taskIds.Count > 1;

    public void Add(LocatedFinding located)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _result.Write(located);
        _json.Flush();
        var problem = SarifProblem.Of(located, _spool.Count, _audits);
        _spool.Add(_buffer.WrittenSpan);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _problems, FindingIdentity.NumberOf(located.Finding, located.Origin), out var isKnown);
        known = isKnown ? known.With(problem) : problem;
        if (located.Finding.TaskId is { } task)
        {
            _taskIds.Add(task);
        }
        else
        {
            _hasUnknownTask = true;
        }
    }

    /// <summary>The results as JSON, in the order in which they were added. Each holds until the next one.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Take()
    {
        if (!IsOfSeveral)
        {
            return _spool.Read();
        }

        var kept = _problems.Values.Where(IsThere).ToDictionary(static problem => problem.Result);
        return _spool.Read()
            .Select((result, number) => (Result: result, IsKept: kept.TryGetValue(number, out var problem), Problem: problem))
            .Where(static each => each.IsKept)
            .Select(each => Complete(each.Result.Span, each.Problem));
    }

    public void Dispose()
    {
        _json.Dispose();
        _spool.Dispose();
    }

    // GitHub opens an alert for each result, and what is gone has none to open.
    private bool IsThere(SarifProblem problem) => !_audits.AreKnown || !_audits.IsGone(problem.AuditsKey, problem.Last);

    private ReadOnlyMemory<byte> Complete(ReadOnlySpan<byte> result, SarifProblem problem)
    {
        var times = problem.Last == SarifProblem.Unknown
            ? ""
            : $$""","provenance":{"firstDetectionTimeUtc":"{{Time(problem.First)}}","lastDetectionTimeUtc":"{{Time(problem.Last)}}"}""";
        _buffer.ResetWrittenCount();
        _buffer.Write(result[..^1]);
        var count = string.Create(CultureInfo.InvariantCulture, $$""","occurrenceCount":{{problem.Occurrences}}""");
        Encoding.UTF8.GetBytes($$"""{{count}}{{times}}}""", _buffer);
        return _buffer.WrittenMemory;

        static string Time(long ticks) => ExportText.Time(new DateTimeOffset(ticks, TimeSpan.Zero));
    }
}
