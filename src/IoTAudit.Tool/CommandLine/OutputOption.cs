using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The option <c>--output</c>.</summary>
internal sealed class OutputOption : Option<string>
{
    private static readonly string[] Names = ["table", "plain", "json", "jsonl"];

    /// <param name="description">What each format looks like here.</param>
    public OutputOption(string description)
        : base("--output", "-o")
    {
        Description = $"{description} Where no terminal shows it, table is plain.";
        DefaultValueFactory = _ => "table";
        HelpName = string.Join('|', Names);
        CompletionSources.Add(Names);
        Validators.Add(Check);
    }

    public OutputFormat Read(ParseResult result, ConsoleContext context) => result.GetValue(this)?.ToUpperInvariant() switch
    {
        "JSON" => OutputFormat.Json,
        "JSONL" => OutputFormat.JsonLines,
        "TABLE" when context.IsTerminal => OutputFormat.Table,
        _ => OutputFormat.Plain,
    };

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !Names.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"--output is \"{token.Value}\": it takes table, plain, json or jsonl.");
        }
    }
}
