using System.CommandLine;
using System.CommandLine.Parsing;
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
    private readonly FromFileOption _fromFile = new();
    private readonly ServiceOptions _service = new();

    public void AddTo(Command command)
    {
        _query.AddTo(command);
        command.Options.Add(_fromFile);
        _service.AddTo(command);
        command.Validators.Add(CheckSource);
    }

    /// <summary>Opens what the command line names.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="arePrinted">Whether the findings themselves go to standard output, where a person who sees them needs no progress.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <returns>The findings, or null where the command line does not say which; that has been said on stderr then.</returns>
    public async Task<OpenFindings?> OpenAsync(ParseResult result, bool arePrinted, CancellationToken cancellationToken)
    {
        var findings = _query.Read(result);
        var settings = _service.Read(result);
        var line = new ProgressLine(context, settings.IsVerbose);
        var progress = new ListProgress(line, context, arePrinted);
        WriteUnknownCheck(findings);
        if (result.GetValue(_fromFile) is { } path)
        {
            var file = new ServiceSelection(IsEmulator: false, "--from-file is given");
            return new OpenFindings(new FileFindingSource(path, "--from-file", findings, context, progress), findings, file, settings, line) { IsFile = true };
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

            var source = new ServiceFindingSource(service.Client, findings, _query.Now, progress);
            return new OpenFindings(source, findings, selection, settings, line) { Service = service };
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    private bool Refuse(FindingSelection findings, ServiceSelection selection, ServiceSettings settings, IFindingService service, ParseResult result)
    {
        if (!findings.HasScope)
        {
            WriteScopeNeeded(result, $"The newest audit of the embedded emulator: iot-audit {result.CommandResult.Command.Name} --emulator --task {service.KnownAudits[0].TaskId}");
            return true;
        }

        if (ImplicitEmulator.Answers(selection, settings) && findings.TaskId is { } task && !service.KnownAudits.Any(audit => audit.TaskId == task))
        {
            UsageErrors.Write([ImplicitEmulator.Refusal(task, "audit")], result, context);
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
    }

    private OpenFindings? WriteScopeNeeded(ParseResult result, string? hint)
    {
        var problem = $"{result.CommandResult.Command.Name} needs --task <id> for the findings of an audit, or --from <time> for those of a period, such as --from 7d, "
            + "or --from-file <file> for saved ones.";
        UsageErrors.Write(hint is null ? [problem] : [problem, hint], result, context);
        return null;
    }

    // AWS may have a check that this version does not know, so it is only said.
    private void WriteUnknownCheck(FindingSelection findings)
    {
        if (findings.CheckName is { } check && IoTAuditClient.AuditCheckCatalog.Find(check) is null)
        {
            context.Error.WriteLine($"iot-audit: no check is known here as {VisibleText.Show(check.Value)}; it is asked for all the same.{CheckNames.Suggest(check.Value)}");
        }
    }
}
