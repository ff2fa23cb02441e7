using System.Globalization;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>Findings that are ready to be read.</summary>
internal sealed record OpenFindings(
    IFindingSource Source,
    FindingSelection Findings,
    ServiceSelection Selection,
    ServiceSettings Settings,
    ProgressLine Line) : IAsyncDisposable
{
    /// <summary>The service that they come from; null where it is a file.</summary>
    public IFindingService? Service { get; init; }

    /// <summary>The file that they come from; null where it is a service.</summary>
    public FileFindingSource? File { get; init; }

    public bool IsFile => File is not null;

    /// <summary>The audit that they are of, where the command line names one and the service was asked for it.</summary>
    public NamedAudit? Audit { get; init; }

    /// <summary>What stands above the findings.</summary>
    public ListTitle TitleOf(ConsoleContext context) => new()
    {
        IsOfOneAudit = Findings.TaskId is not null,
        Text = File is not null ? $"Findings of {File.Name}" : $"Findings of {PeriodOf(Findings)}",
        Place = File is not null ? [] : AuditedRegion.PlaceOf(Settings, Selection, context),
    };

    /// <summary>The exit code when all findings were read.</summary>
    public ExitCode Outcome => Source.IsIncomplete ? ExitCode.Incomplete : ExitCode.Found;

    /// <summary>
    /// Tells what the reading comes to with all that is known then: says on stderr why nothing matched, whether the
    /// audit is there at all, what the list lacks, and what --fail-on judges.
    /// </summary>
    /// <param name="reading">How the reading ended.</param>
    /// <param name="count">How many findings were selected.</param>
    /// <param name="context">Where to say it.</param>
    /// <param name="cancellationToken">Ends the question for the audit.</param>
    public async Task<ExitCode> ConcludeAsync(ExitCode reading, long count, ConsoleContext context, CancellationToken cancellationToken)
    {
        if (reading is not (ExitCode.Found or ExitCode.Incomplete))
        {
            return reading;
        }

        if (count == 0)
        {
            var flaw = await CheckFlawAsync(cancellationToken);
            WriteNothingFound(await FindEmptyAuditAsync(context, cancellationToken), flaw, context);
            if (flaw is not null)
            {
                return ExitCodes.Worse(reading, ExitCode.NotFound);
            }
        }

        foreach (var leftOut in Source.LeftOut?.Sentences ?? [])
        {
            context.Error.WriteLine($"iot-audit: {leftOut}");
        }

        if (ShortfallOf(Source) is { } shortfall)
        {
            context.Error.WriteLine($"iot-audit: {shortfall}");
        }

        return Source is JudgedFindings judged ? ExitCodes.Worse(reading, judged.Judge(context.Error)) : reading;
    }

    /// <summary>The newest audits of a period that lasts until now, so that what they do not have any more is not called open.</summary>
    /// <returns>None where they are not known, or the identity may not ask for them.</returns>
    public async Task<IReadOnlyList<AuditTask>> FindNewestAsync(CancellationToken cancellationToken)
    {
        if (Service is not { } service || Findings is not { TaskId: null, To: null })
        {
            return [];
        }

        try
        {
            var whole = new WholeAudits(service.Tasks, service.Client, Findings.From);
            var audits = await whole.FindAsync(cancellationToken);
            if (whole.Shortfall is { } shortfall)
            {
                Line.WriteError($"iot-audit: {shortfall} What is gone is told by the audits before it.");
            }

            return audits;
        }
        catch (AuditClientException)
        {
            // The findings are shown all the same, and what is gone is told by them alone, which every output says.
            return [];
        }
    }

    public ValueTask DisposeAsync() => Service?.DisposeAsync() ?? default;

    private static string PeriodOf(FindingSelection findings) =>
        $"{AuditStart.Of(findings.From)} to {(findings.To is { } end ? AuditStart.Of(end) : "now")}";

    private static string? ShortfallOf(IFindingSource source) => source switch
    {
        JudgedFindings judged => ShortfallOf(judged.Inner),
        ServiceFindingSource service => service.Shortfall,
        _ => null,
    };

    // An audit without findings and one that does not exist are listed alike, so that only the audit itself tells them apart.
    private async Task<NamedAudit?> FindEmptyAuditAsync(ConsoleContext context, CancellationToken cancellationToken) =>
        Audit ?? (Service is { } service && Findings.TaskId is { } taskId
            ? await new AuditLookup(service.Tasks, Settings, context).DescribeAsync(taskId, cancellationToken)
            : null);

    // A finding of the check that was not selected for another reason tells that there is such a check.
    private async Task<string?> CheckFlawAsync(CancellationToken cancellationToken) =>
        Findings.CheckName is { } check && Source.InScopeCount == 0
            ? await UnknownChecks.FlawOfAsync([check], "finding", Service?.Tasks, cancellationToken)
            : null;

    private void WriteNothingFound(NamedAudit? audit, string? flaw, ConsoleContext context)
    {
        var hint = (IsFile, Findings.TaskId, Service?.KnownAudits) switch
        {
            // That the audit is completed would say that all is well, and what is missing is said in a line of its own.
            _ when ShortfallOf(Source) is not null => "",
            (true, _, _) => "",
            (_, null, [var newest, .., var oldest]) when !IsWithinPeriod(oldest, newest, context.TimeProvider.GetUtcNow()) => string.Create(
                CultureInfo.InvariantCulture,
                $" The embedded emulator's audits are of {oldest.StartTime:yyyy-MM-dd} to {newest.StartTime:yyyy-MM-dd}: "
                    + $"try --from {oldest.StartTime:yyyy-MM-dd}."),
            (_, not null, _) when audit?.Task is { } task => $" {StateOf(task, Findings.CheckName)}",
            (_, not null, []) => " Findings are kept for 90 days, in one account and one Region: check both, and the task id.",
            _ => "",
        };
        var asked = Findings.Conditions is { Length: > 0 } conditions && flaw is null ? $" Asked for: {conditions}." : "";
        context.Error.WriteLine($"iot-audit: {flaw ?? "no finding matches."}{asked}{hint}");
    }

    private static string StateOf(AuditTask task, AuditCheckName? check) => AuditGaps.Of(task) is { } gaps
        ? $"The audit is incomplete: {gaps}."
        : check is { } name && !AuditGaps.HasMade(task, name)
            ? $"The audit of {AuditStart.Of(task)} did not make the check {VisibleText.Show(name.Value)}: it says nothing of it."
            : $"The audit of {AuditStart.Of(task)} is completed, with a result of every check"
                + string.Create(CultureInfo.InvariantCulture, $"{(task.Checks.Count > 1 ? $", {task.Checks.Count} of them" : "")}.");

    private bool IsWithinPeriod(KnownAudit oldest, KnownAudit newest, DateTimeOffset now) =>
        Findings.From <= oldest.StartTime && newest.StartTime < (Findings.To ?? now);
}
