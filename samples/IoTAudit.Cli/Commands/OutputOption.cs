using System.CommandLine;
using System.CommandLine.Parsing;

namespace IoTAudit.Cli.Commands;

/// <summary>The option <c>--output</c>.</summary>
internal sealed class OutputOption : Option<string>
{
    private static readonly string[] Names = ["table", "json", "jsonl"];

    public OutputOption()
        : base("--output", "-o")
    {
        Description = "table for people; json as the AWS CLI prints it: {\"finding\": {...}} for one id, {\"findings\": [...]} for several; jsonl: one finding a line.";
        DefaultValueFactory = _ => "table";
        HelpName = "table|json|jsonl";
        CompletionSources.Add(Names);
        Validators.Add(Check);
    }

    public OutputFormat Read(ParseResult result) => result.GetValue(this)?.ToUpperInvariant() switch
    {
        "JSON" => OutputFormat.Json,
        "JSONL" => OutputFormat.JsonLines,
        _ => OutputFormat.Table,
    };

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !Names.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"--output is \"{token.Value}\": it takes table, json or jsonl.");
        }
    }
}
