using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Cli.Export;

namespace IoTAudit.Cli.Commands;

/// <summary>The option <c>--format</c> of an export.</summary>
internal sealed class FormatOption : Option<string?>
{
    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jsonl"] = "jsonl",
        [".ndjson"] = "jsonl",
        [".csv"] = "csv",
        [".md"] = "markdown",
        [".html"] = "html",
        [".htm"] = "html",
        [".sarif"] = "sarif",
    };

    public FormatOption()
        : base("--format", "-f")
    {
        Description = $"{string.Join(", ", FindingExporters.Names)}. Where the name of --file ends like a format, that is the default; otherwise jsonl.";
        HelpName = "format";
        CompletionSources.Add([.. FindingExporters.Names]);
        Validators.Add(Check);
    }

    /// <param name="result">The command line.</param>
    /// <param name="path">The file that is written, or null.</param>
    public string Read(ParseResult result, string? path)
    {
        var format = result.GetValue(this)?.ToLowerInvariant() ?? Endings.GetValueOrDefault(Path.GetExtension(path) ?? "") ?? "jsonl";
        return FindingExporters.Names.Contains(format) ? format : "jsonl";
    }

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !FindingExporters.Names.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"--format is \"{token.Value}\": it takes {string.Join(", ", FindingExporters.Names)}.{Suggestion.For(token.Value.ToLowerInvariant(), FindingExporters.Names)}");
        }
    }
}
