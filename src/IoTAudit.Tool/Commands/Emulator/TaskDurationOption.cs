using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.CommandLine;

namespace IoTAudit.Tool.Commands.Emulator;

/// <summary>The options <c>--audit-duration</c> and <c>--mitigation-duration</c>: how long takes what is started in the emulator.</summary>
internal sealed class TaskDurationOption : Option<string?>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <param name="name">The name of the option.</param>
    /// <param name="what">What is started, with its article.</param>
    public TaskDurationOption(string name, string what)
        : base(name)
    {
        Description = $"How long {what} takes that is started here, such as 30s or 5m: time to watch it and to cancel it. "
            + "Otherwise it ends at once.";
        HelpName = "time";
        Validators.Add(Check);
    }

    public TimeSpan Read(ParseResult result) => result.GetValue(this) is { } text ? Duration.Parse(text)!.Value : TimeSpan.Zero;

    private void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !(Duration.Parse(token.Value) is { } length && length <= Longest))
        {
            result.AddError(
                $"{Name} is \"{token.Value}\": it takes a time of at most 1d, such as 30s or 5m.{Duration.HintFor(token.Value, 's')}");
        }
    }
}
