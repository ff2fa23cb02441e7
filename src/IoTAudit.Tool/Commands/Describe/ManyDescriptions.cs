using System.Globalization;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Describe;

/// <summary>
/// Describes many ids: findings go to the output as they come, failures to stderr, and at the end stderr says how it went.
/// </summary>
internal sealed class ManyDescriptions
{
    private readonly IItemWriter<AuditFinding> _writer;
    private readonly ProgressLine _line;
    private readonly ConsoleContext _context;
    private readonly ServiceSettings _settings;
    private readonly DescribeProgress _progress;
    private readonly RepeatedFailures _failures;
    private readonly long _start;
    private ExitCode _worst = ExitCode.Found;
    private string? _reasonToStop;
    private bool _isAnswered;
    private long _found;
    private long _notFound;
    private long _failed;

    public ManyDescriptions(IItemWriter<AuditFinding> writer, ProgressLine line, ConsoleContext context, ServiceSettings settings)
    {
        _writer = writer;
        _line = line;
        _context = context;
        _settings = settings;
        _progress = new DescribeProgress(line);
        _failures = new RepeatedFailures(settings.IsVerbose);
        _start = context.TimeProvider.GetTimestamp();
    }

    /// <param name="client">Describes the findings.</param>
    /// <param name="ids">The ids, pulled as there is room for them.</param>
    /// <param name="count">How many there are, where that is known.</param>
    /// <param name="listsWholeTasks">Whether ids of one audit are answered from its list.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<ExitCode> RunAsync(
        IAuditFindingClient client,
        IAsyncEnumerable<string> ids,
        long? count,
        bool listsWholeTasks,
        CancellationToken cancellationToken)
    {
        var options = new DescribeManyOptions { ExpectedCount = count, ListWholeTasks = listsWholeTasks, Progress = _progress };
        var isPartial = true;
        try
        {
            var outcomes = client.DescribeManyAsync(ids, options, cancellationToken);
            await ItemStream.ForEachAsync(outcomes, Take, () => _context.Output.FlushAsync(cancellationToken), cancellationToken);
            isPartial = _reasonToStop is not null;
        }
        catch (Exception exception) when (exception is not ClosedOutputException)
        {
            await EndAsync(isPartial, exception is OperationCanceledException ? "stopped: " : "", count: null);
            throw;
        }

        await EndAsync(isPartial, "", count);
        return _worst;
    }

    private bool Take(AuditFindingOutcome outcome)
    {
        switch (outcome.Status)
        {
            case AuditFindingOutcomeStatus.Found:
                _found++;
                _isAnswered = true;
                _line.WriteOutput(() => _writer.Write(outcome.Finding!));
                break;
            case AuditFindingOutcomeStatus.NotFound:
                _notFound++;
                _isAnswered = true;
                _worst = ExitCodes.Worse(_worst, ExitCode.NotFound);
                _line.WriteError($"iot-audit: {VisibleText.Show(outcome.FindingId)}: there is no such finding.");
                break;
            default:
                _failed++;
                Fail(outcome.FindingId, outcome.Exception!);
                break;
        }

        return _reasonToStop is null;
    }

    private void Fail(string id, Exception exception)
    {
        _line.Hide();
        _worst = ExitCodes.Worse(
            _worst,
            _failures.Add(id, exception) ? FailureReport.Write(exception, _context, _settings, id) : FailureReport.CodeOf(exception));
        _reasonToStop = FailureReport.ReasonToStop(exception, _isAnswered);
        _isAnswered |= exception is AuditClientException { StatusCode: not null } and not AuditCredentialsException { IsTransient: true };
    }

    private async Task EndAsync(bool isPartial, string prefix, long? count)
    {
        _line.Hide();
        if (_found > 0 || !isPartial)
        {
            _writer.Complete(isPartial);
        }

        await _context.Output.FlushAsync(CancellationToken.None);
        foreach (var summary in _failures.Summarize())
        {
            _context.Error.WriteLine($"iot-audit: {summary}");
        }

        WriteRest(count);
        if (_progress.Latest.ListFailure is { } failure)
        {
            var reason = VisibleText.Show(ConsoleMessage.Of(failure, _context, _settings));
            _context.Error.WriteLine($"iot-audit: an audit could not be listed, so its ids were described one by one: {reason}");
        }

        var listed = _progress.Latest.Listed > 0
            ? string.Create(CultureInfo.InvariantCulture, $" ({_progress.Latest.Listed:N0} in lists)")
            : "";
        var elapsed = _context.TimeProvider.GetElapsedTime(_start);
        _context.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"iot-audit: {prefix}{_found:N0} found{listed}, {_notFound:N0} not found, {_failed:N0} failed, "
                + $"{_progress.Latest.Throttled:N0} throttled, in {Duration.Show(elapsed)}."));
    }

    private void WriteRest(long? count)
    {
        if (_reasonToStop is not null && count - _found - _notFound - _failed is not 0)
        {
            var rest = (count - _found - _notFound - _failed) switch
            {
                null => "the other ids were",
                { } many => Counts.Of(many, "more id was", "more ids were"),
            };
            _context.Error.WriteLine($"iot-audit: {rest} not asked for, because {_reasonToStop}.");
        }
    }
}
