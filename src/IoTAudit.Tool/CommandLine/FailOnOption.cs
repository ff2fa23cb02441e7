using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The option <c>--fail-on</c>.</summary>
internal sealed class FailOnOption : Option<string?>
{
    private static readonly string[] Names = ["critical", "high", "medium", "low"];

    /// <param name="findings">Which findings fail, such as <c>new findings</c>.</param>
    public FailOnOption(string findings)
        : base("--fail-on")
    {
        Description =
            $"End with exit code {(int)ExitCode.NewFindings} where there are {findings} of this severity or worse that are not suppressed: "
                + "critical, high, medium or low. A severity that AWS does not document, and none at all, count as worse than critical. "
                + $"With {(int)ExitCode.Incomplete} where not everything was looked at: "
                + "the audit has not ended, has checks without a result, did not make the check that is asked for or, where latest or "
                + "previous names it, all checks that the account has enabled, its findings are not all listed yet, lines of a file were "
                + "lost, or nothing at all was there to judge.";
        HelpName = string.Join('|', Names);
        CompletionSources.Add(Names);
        Validators.Add(Check);
    }

    public FindingSeverity? Read(ParseResult result) => result.GetValue(this)?.ToUpperInvariant();

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !Names.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"--fail-on is \"{token.Value}\": it takes critical, high, medium or "
                + $"low.{Suggestion.For(token.Value.ToLowerInvariant(), Names)}");
        }
    }
}
