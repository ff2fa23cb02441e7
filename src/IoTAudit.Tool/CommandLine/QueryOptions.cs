using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Sources;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The options that say which findings; every command that reads more than single ones has them.</summary>
internal sealed class QueryOptions
{
    private readonly TaskOption _task = new();

    private readonly Option<string?> _from = new("--from")
    {
        Description = $"The findings of a period, from here on: {PointInTime.Forms}. Findings are kept for 90 days.",
        HelpName = "time",
    };

    private readonly Option<string?> _to = new("--to")
    {
        Description = "The end of the period, which does not belong to it, in the same forms. Otherwise now.",
        HelpName = "time",
    };

    private readonly Option<string?> _check = new("--check")
    {
        Description = "Only findings of this check, such as DEVICE_CERTIFICATE_SHARED_CHECK; case and the ending _CHECK do not matter.",
        HelpName = "name",
    };

    private readonly SeverityOption _severity = new();
    private readonly SuppressedOption _suppressed = new();
    private readonly ResourceOptions _resource = new();

    public QueryOptions(TimeProvider timeProvider)
    {
        Now = timeProvider.GetUtcNow();
        _check.Validators.Add(CheckCheck);
        _check.CompletionSources.Add([.. CheckNames.Known]);
    }

    /// <summary>The moment that ages are counted from and that ends an open period.</summary>
    public DateTimeOffset Now { get; }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _task, _from, _to, _check, _severity, _suppressed })
        {
            command.Options.Add(option);
        }

        _resource.AddTo(command);
        command.Validators.Add(CheckPeriod);
    }

    /// <summary>The name of the audit that was given, or null.</summary>
    public string? FindTaskName(CommandResult result) => TextOf(result, _task);

    public FindingSelection Read(ParseResult result) => new()
    {
        TaskId = result.GetValue(_task),
        From = TimeOf(result.GetValue(_from)),
        To = TimeOf(result.GetValue(_to)),
        CheckName = result.GetValue(_check) is { } name ? CheckNames.Resolve(name) : null,
        Severities = _severity.Read(result),
        Suppressed = _suppressed.Read(result),
        Resource = _resource.Read(result),
    };

    private static void CheckCheck(OptionResult result)
    {
        if (result.Tokens is [{ Value.Length: 0 }])
        {
            result.AddError("--check is empty: it takes the name of a check, such as LOGGING_DISABLED_CHECK.");
        }
    }

    private void CheckPeriod(CommandResult result)
    {
        // GetValue throws where an option has no value or several, and the option reports that itself, so the tokens are read.
        var (from, to) = (TextOf(result, _from), TextOf(result, _to));
        if (TextOf(result, _task) is not null && (from ?? to) is not null)
        {
            result.AddError($"--task and {(from is null ? "--to" : "--from")} exclude each other: "
                + "the service lists an audit or a period. Leave one of them out.");
        }

        if (CheckTime(result, "--from", from) is not { } start
            || (to is null ? Now : CheckTime(result, "--to", to)) is not { } end
            || start < end)
        {
            return;
        }

        result.AddError(to is null
            ? $"--from is {PointInTime.Show(start)}, and now it is {PointInTime.ShowSeconds(end)}: a period starts before it ends."
            : $"--from is {PointInTime.Show(start)} and --to is {PointInTime.Show(end)}: "
                + "a period starts before it ends, and its end does not belong to it.");
    }

    private static string? TextOf(CommandResult result, Option option) =>
        result.GetResult(option)?.Tokens is [var token] ? token.Value : null;

    private DateTimeOffset? CheckTime(CommandResult result, string name, string? text)
    {
        var time = TimeOf(text);
        if (text is not null && time is null)
        {
            result.AddError($"{name} is \"{text}\": it takes {PointInTime.Forms}.{Duration.HintFor(text, 'd')}");
        }

        return time;
    }

    private DateTimeOffset? TimeOf(string? text) => text is null ? null : PointInTime.Parse(text, Now);
}
