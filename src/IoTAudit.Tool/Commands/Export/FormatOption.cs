using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Failures;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Export;

/// <summary>The option <c>--format</c> of an export.</summary>
internal sealed class FormatOption : Option<string?>
{
    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jsonl"] = "jsonl",
        [".ndjson"] = "jsonl",
        [".csv"] = "csv",
        [".md"] = "markdown",
        [".markdown"] = "markdown",
        [".html"] = "html",
        [".htm"] = "html",
        [".ocsf"] = "ocsf",
        [".sarif"] = "sarif",
    };

    public FormatOption()
        : base("--format", "-f")
    {
        Description = $"{string.Join(", ", FindingExporters.Names)}. Where the name of --file ends like a format ({string.Join(", ", Endings.Keys)}), that is the default; without an ending, and without a file, jsonl.";
        HelpName = "format";
        CompletionSources.Add([.. FindingExporters.Names]);
        Validators.Add(Check);
    }

    /// <summary>Why the format cannot be told from the name of a file, or null where it can.</summary>
    public static string? ViolationOf(string path)
    {
        var ending = Path.GetExtension(path);

        // What a dot begins, as in ".findings", is the name.
        return ending.Length == 0 || Path.GetFileNameWithoutExtension(path).Length == 0 || Endings.ContainsKey(ending)
            ? null
            : $"--file is \"{path}\": no format has the ending {ending}. Take one of {string.Join(", ", Endings.Keys)}, or name the format: --format {string.Join('|', FindingExporters.Names)}.";
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
