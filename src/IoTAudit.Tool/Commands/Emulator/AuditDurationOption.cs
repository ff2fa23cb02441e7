using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.CommandLine;

namespace IoTAudit.Tool.Commands.Emulator;

/// <summary>The option <c>--audit-duration</c>: how long an audit takes that is started in the emulator.</summary>
internal sealed class AuditDurationOption : Option<string?>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public AuditDurationOption()
        : base("--audit-duration")
    {
        Description = "How long an audit takes that is started here, such as 30s or 5m: time to watch it and to cancel it. "
            + "Otherwise it ends at once.";
        HelpName = "time";
        Validators.Add(Check);
    }

    public TimeSpan Read(ParseResult result) => result.GetValue(this) is { } text ? Duration.Parse(text)!.Value : TimeSpan.Zero;

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !(Duration.Parse(token.Value) is { } length && length <= Longest))
        {
            result.AddError($"--audit-duration is \"{token.Value}\": it takes a time of at most 1d, such as 30s or 5m.");
        }
    }
}
