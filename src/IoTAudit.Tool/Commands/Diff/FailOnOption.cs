using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>The option <c>--fail-on</c>.</summary>
internal sealed class FailOnOption : Option<string?>
{
    private static readonly string[] Names = ["critical", "high", "medium", "low"];

    public FailOnOption()
        : base("--fail-on")
    {
        Description = $"End with exit code {(int)ExitCode.NewFindings} where there are new findings of this severity or worse that are not suppressed: critical, high, medium or low. "
            + "A severity that AWS does not document counts as worse than critical. "
            + $"With {(int)ExitCode.Incomplete} where the newer audit has no finding at all, so that nothing was judged, or where lines of a file were lost.";
        HelpName = string.Join('|', Names);
        CompletionSources.Add(Names);
        Validators.Add(Check);
    }

    public FindingSeverity? Read(ParseResult result) => result.GetValue(this)?.ToUpperInvariant();

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !Names.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"--fail-on is \"{token.Value}\": it takes critical, high, medium or low.{Suggestion.For(token.Value.ToLowerInvariant(), Names)}");
        }
    }
}
