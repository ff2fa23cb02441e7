using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>
/// The options that say which findings and from where, and the opening of that source: what every command has that reads findings in bulk.
/// </summary>
/// <param name="context">What is outside the program.</param>
/// <param name="namesRegion">Whether --region beside --from-file says which Region the findings are of.</param>
internal sealed class FindingsInput(ConsoleContext context, bool namesRegion = false)
{
    private readonly QueryOptions _query = new(context.TimeProvider);
    private readonly FailOnOption _failOn = new("findings of the audit");
    private readonly FromFileOption _fromFile = new();
    private readonly IgnoreOptions _ignore = new(context);
    private readonly ServiceOptions _service = new(context, takesSeveral: true);

    public void AddTo(Command command)
    {
        _query.AddTo(command);
        command.Options.Add(_failOn);
        command.Options.Add(_fromFile);
        _ignore.AddTo(command);
        _service.AddTo(command);
        command.Validators.Add(CheckSource);
    }

    /// <summary>Opens what the command line names, and lets it be read.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="arePrinted">Whether the findings themselves go to standard output, where a person who sees them
    /// needs no progress.</param>
    /// <param name="read">Reads the findings, and tells what they come to.</param>
    /// <param name="readPlaces">The same for those of several accounts and Regions.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public async Task<ExitCode> ReadAsync(
        ParseResult result,
        bool arePrinted,
        Func<OpenFindings, Task<ExitCode>> read,
        Func<PlacedFindings, Task<ExitCode>> readPlaces,
        CancellationToken cancellationToken)
    {
        var all = _service.ReadAll(result);
        if (all.Count > 1 && result.GetValue(_fromFile) is null)
        {
            return await ReadPlacesAsync(result, all, arePrinted, readPlaces, cancellationToken);
        }

        var settings = all[0];
        try
        {
            await using var findings = await OpenAsync(result, settings, arePrinted, cancellationToken);
            return findings is null ? ExitCode.BadUsage : await read(findings);
        }
        catch (AuditClientException exception)
        {
            return FailureReport.Write(exception, context, settings, id: null);
        }
    }

    /// <returns>The findings, or null where the command line does not say which; that has been said on stderr then.</returns>
    private async Task<OpenFindings?> OpenAsync(
        ParseResult result, ServiceSettings settings, bool arePrinted, CancellationToken cancellationToken)
    {
        var findings = await ReadSelectionAsync(result, cancellationToken);
        var line = new ProgressLine(context, settings.IsVerbose);
        var progress = new ListProgress(line, context, arePrinted);
        if (result.GetValue(_fromFile) is { } path)
        {
            var file = new ServiceSelection(IsEmulator: false, "--from-file is given");
            var saved = new FileFindingSource(path, "--from-file", findings, context, progress, file.Mark);
            var judged = Judged(saved, findings, audit: null, settings, result);
            return new OpenFindings(judged, findings, file, settings, line) { File = saved };
        }

        var selection = ServiceSelector.For(context).Select(settings);
        Announcement.Write(selection, settings, context);
        if (!findings.HasScope && !selection.IsEmulator)
        {
            return WriteScopeNeeded(result, hint: null);
        }

        var service = await context.Connect(selection, settings, context, cancellationToken);
        try
        {
            if (Refuse(findings, selection, settings, service, result))
            {
                await service.DisposeAsync();
                return null;
            }

            var audit = await FindAuditAsync(findings, service, settings, result, cancellationToken);
            findings = findings with { TaskId = audit?.TaskId ?? findings.TaskId };
            var source = new ServiceFindingSource(service.Client, findings, _query.Now, progress) { Audit = audit?.Task };
            return new OpenFindings(Judged(source, findings, audit, settings, result), findings, selection, settings, line)
            {
                Service = service,
                Audit = audit,
            };
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    private async Task<ExitCode> ReadPlacesAsync(
        ParseResult result,
        IReadOnlyList<ServiceSettings> all,
        bool arePrinted,
        Func<PlacedFindings, Task<ExitCode>> read,
        CancellationToken cancellationToken)
    {
        var selection = await ReadSelectionAsync(result, cancellationToken);
        var service = ServiceSelector.For(context).Select(all[0]);
        Announcement.Write(service, all[0], context);
        if (!selection.HasScope)
        {
            WriteScopeNeeded(result, hint: null);
            return ExitCode.BadUsage;
        }

        if (selection.TaskId is { } task && TaskName.FlawAmongSeveral(task, all.Count) is { } flaw)
        {
            return UsageErrors.Write([$"--task is {flaw} Or take --from <time>."], result, context);
        }

        var line = new ProgressLine(context, all[0].IsVerbose);
        await using var places = await AuditedPlaces.OpenAsync(all, service, context, cancellationToken);
        return await read(new PlacedFindings(places, selection, _query.Now)
        {
            Context = context,
            Line = line,
            Progress = new ListProgress(line, context, arePrinted),
            Threshold = _failOn.Read(result),
        });
    }

    private async Task<FindingSelection> ReadSelectionAsync(ParseResult result, CancellationToken cancellationToken) =>
        _query.Read(result) with { Ignored = await _ignore.ReadAsync(result, cancellationToken) };

    private IFindingSource Judged(
        IFindingSource source, FindingSelection findings, NamedAudit? audit, ServiceSettings settings, ParseResult result) =>
        _failOn.Read(result) is { } threshold ? new JudgedFindings(source, threshold, audit, findings.CheckName, settings) : source;

    /// <returns>The audit; null where none is named, or its id is given and nothing depends on the audit itself.</returns>
    private async Task<NamedAudit?> FindAuditAsync(
        FindingSelection findings,
        IFindingService service,
        ServiceSettings settings,
        ParseResult result,
        CancellationToken cancellationToken)
    {
        var isJudged = _failOn.Read(result) is not null;
        if (findings.TaskId is not { } name || !(TaskName.IsRelative(name) || isJudged))
        {
            return null;
        }

        var audit = (await new AuditLookup(service.Tasks, settings, context).FindAsync([name], cancellationToken))[0];
        if (audit.Task is not { } task)
        {
            return audit;
        }

        var checks = new MissedChecks(service.Tasks);
        var missed = TaskName.IsRelative(name) && findings.CheckName is null ? await checks.ClauseOfAsync(task, cancellationToken) : null;
        if (isJudged && missed is null && checks.Doubt is { } unknown)
        {
            context.Error.WriteLine($"iot-audit: {unknown}");
        }

        foreach (var doubt in isJudged ? [] : AuditLookup.DoubtsOf(task, missed, settings))
        {
            context.Error.WriteLine($"iot-audit: {doubt}");
        }

        return audit with { Missed = missed };
    }

    private bool Refuse(
        FindingSelection findings,
        ServiceSelection selection,
        ServiceSettings settings,
        IFindingService service,
        ParseResult result)
    {
        if (!findings.HasScope)
        {
            WriteScopeNeeded(
                result,
                $"The newest audit of the embedded emulator: iot-audit {result.CommandResult.Command.Name} --emulator --task "
                    + $"{TaskName.Latest}");
            return true;
        }

        if (findings.TaskId is { } task && TaskName.RefusalOf(task, service, selection, settings) is { } refusal)
        {
            UsageErrors.Write([refusal], result, context);
            return true;
        }

        return false;
    }

    private void CheckSource(CommandResult result)
    {
        if (result.GetResult(_fromFile) is not null && _service.FindGiven(result, exceptRegion: namesRegion) is { } given)
        {
            result.AddError($"--from-file and {given} exclude each other: a file is read without asking a service. Leave one of them out.");
        }

        if (namesRegion && result.GetResult(_fromFile) is not null && _service.HasSeveralRegions(result))
        {
            result.AddError(
                "--from-file and several Regions exclude each other: beside a file, --region says which one its findings are of.");
        }

        if (result.GetResult(_fromFile) is not null && _query.FindTaskName(result) is { } name && TaskName.IsRelative(name))
        {
            result.AddError($"--task is \"{name}\", which only a service can tell: with --from-file it takes a task id. "
                + "Leave --task out for the whole file.");
        }

        if (result.GetResult(_failOn) is not null && result.GetResult(_fromFile) is null && _query.FindTaskName(result) is null)
        {
            result.AddError(
                "--fail-on judges one audit: it takes --task with it, such as --task latest, or --from-file. A period has many audits.");
        }
    }

    private OpenFindings? WriteScopeNeeded(ParseResult result, string? hint)
    {
        var problem = $"{result.CommandResult.Command.Name} needs --task <id> or --task latest for the findings of an audit, or --from "
            + "<time> for those of a period, such as --from 7d, "
            + "or --from-file <file> for saved ones.";
        UsageErrors.Write(hint is null ? [problem] : [problem, hint], result, context);
        return null;
    }
}
