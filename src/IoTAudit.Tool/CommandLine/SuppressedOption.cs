using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The option <c>--suppressed</c>.</summary>
internal sealed class SuppressedOption : Option<string>
{
    private static readonly string[] Names = ["all", "only", "none"];

    public SuppressedOption()
        : base("--suppressed")
    {
        Description = "all: suppressed findings beside the others; only: nothing else; none: without them.";
        DefaultValueFactory = _ => "all";
        HelpName = string.Join('|', Names);
        CompletionSources.Add(Names);
        Validators.Add(Check);
    }

    public SuppressedFindings Read(ParseResult result) => result.GetValue(this)?.ToUpperInvariant() switch
    {
        "ONLY" => SuppressedFindings.Only,
        "NONE" => SuppressedFindings.Exclude,
        _ => SuppressedFindings.Include,
    };

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !Names.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"--suppressed is \"{token.Value}\": it takes all, only or none.");
        }
    }
}
