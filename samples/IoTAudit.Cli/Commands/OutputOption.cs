using System.CommandLine;

namespace IoTAudit.Cli.Commands;

/// <summary>The option <c>--output</c>.</summary>
internal sealed class OutputOption : Option<string>
{
    public OutputOption()
        : base("--output", "-o")
    {
        Description = "table for people; json as the AWS CLI prints it: {\"finding\": {...}} for one id, {\"findings\": [...]} for several; jsonl: one finding a line.";
        DefaultValueFactory = _ => "table";
        AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "table", "json", "jsonl");
    }

    public OutputFormat Read(ParseResult result) => result.GetValue(this)?.ToUpperInvariant() switch
    {
        "JSON" => OutputFormat.Json,
        "JSONL" => OutputFormat.JsonLines,
        _ => OutputFormat.Table,
    };
}
