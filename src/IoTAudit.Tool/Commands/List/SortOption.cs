using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Findings;

namespace IoTAudit.Tool.Commands.List;

/// <summary>The option <c>--sort</c>.</summary>
internal sealed class SortOption : Option<string?>
{
    private static readonly string[] Names = [.. Enum.GetNames<FindingOrder>().Select(static name => name.ToLowerInvariant())];

    public SortOption()
        : base("--sort")
    {
        Description = "Print them by severity, the worst first and suppressed ones last, by time, the newest first, or by check, "
            + "when all are there. Without --limit all of them are kept in memory until then. Otherwise they are printed as they come.";
        HelpName = string.Join('|', Names);
        CompletionSources.Add(Names);
        Validators.Add(Check);
    }

    public FindingOrder? Read(ParseResult result) =>
        result.GetValue(this) is { } name ? Enum.Parse<FindingOrder>(name, ignoreCase: true) : null;

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !Names.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"--sort is \"{token.Value}\": it takes severity, time or check."
                + Suggestion.For(token.Value.ToLowerInvariant(), Names));
        }
    }
}
