using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Failures;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>The option <c>--status</c>: audits of these statuses only.</summary>
internal sealed class AuditStatusOption : Option<string?>
{
    private static readonly string[] Names = ["in_progress", "completed", "failed", "canceled"];

    public AuditStatusOption()
        : base("--status")
    {
        Description = "Only audits of this status, or of several with commas between: in_progress, completed, failed, canceled.";
        HelpName = "status,...";
        CompletionSources.Add(Names);
        Validators.Add(Check);
    }

    public IReadOnlyList<AuditStatus> Read(ParseResult result) => result.GetValue(this) is { } text
        ? [.. Split(text).Select(static name => new AuditStatus(name.ToUpperInvariant()))]
        : [];

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.TrimEntries);

    private static void Check(OptionResult result)
    {
        if (result.Tokens is not [var token])
        {
            return;
        }

        foreach (var name in Split(token.Value).Where(static name => !Names.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            result.AddError($"--status has \"{name}\": it takes in_progress, completed, failed or "
                + $"canceled.{Suggestion.For(name.ToLowerInvariant(), Names)}");
        }
    }
}
