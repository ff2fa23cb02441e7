using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The option <c>--output</c>.</summary>
internal sealed class OutputOption : Option<string>
{
    private readonly string[] _names;

    /// <param name="description">What each format looks like here.</param>
    /// <param name="hasMarkdown">Whether the command has Markdown as well.</param>
    public OutputOption(string description, bool hasMarkdown = false)
        : base("--output", "-o")
    {
        _names = ["table", "plain", "json", "jsonl", .. hasMarkdown ? ["markdown"] : Array.Empty<string>()];
        Description = $"{description} Where no terminal shows it, table is plain.";
        DefaultValueFactory = _ => "table";
        HelpName = string.Join('|', _names);
        CompletionSources.Add(_names);
        Validators.Add(Check);
    }

    public OutputFormat Read(ParseResult result, ConsoleContext context) => result.GetValue(this)?.ToUpperInvariant() switch
    {
        "JSON" => OutputFormat.Json,
        "JSONL" => OutputFormat.JsonLines,
        "MARKDOWN" => OutputFormat.Markdown,
        "TABLE" when context.IsTerminal || context.Screen.Color == ColorMode.Always => OutputFormat.Table,

        // Where a pipeline has FORCE_COLOR for other programs, lines that are cut and read by programs stay plain.
        "TABLE" when context.IsColorForced && result.GetResult(this) is { Implicit: false } => OutputFormat.Table,
        _ => OutputFormat.Plain,
    };

    /// <summary>Whether the command line asks for Markdown, also where it is wrong elsewhere.</summary>
    public bool IsMarkdown(CommandResult result) => IsOneOf(result, "markdown");

    /// <summary>Whether the command line asks for JSON in one of its forms, also where it is wrong elsewhere.</summary>
    public bool IsJson(CommandResult result) => IsOneOf(result, "json", "jsonl");

    private bool IsOneOf(CommandResult result, params string[] names) =>
        result.GetResult(this) is { Tokens: [var token] } && names.Contains(token.Value, StringComparer.OrdinalIgnoreCase);

    private void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !_names.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"--output is \"{token.Value}\": it takes {string.Join(", ", _names[..^1])} or {_names[^1]}.");
        }
    }
}
