using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The option <c>--wait-timeout</c>.</summary>
internal sealed class WaitTimeoutOption : Option<string?>
{
    /// <param name="what">What is waited for, with its article.</param>
    public WaitTimeoutOption(string what)
        : base("--wait-timeout")
    {
        Description = $"How long to wait for the end, such as 30m or 6h. Otherwise 24h. {what} goes on when the wait is over.";
        HelpName = "time";
        Validators.Add(Check);
    }

    public AuditWaitOptions Read(ParseResult result, TimeProvider timeProvider)
    {
        var options = new AuditWaitOptions { TimeProvider = timeProvider };
        return result.GetValue(this) is { } text ? options with { Timeout = Duration.Parse(text)!.Value } : options;
    }

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token]
            && !(Duration.Parse(token.Value) is { } length && length > TimeSpan.Zero && length <= TimeSpan.FromDays(90)))
        {
            result.AddError(
                $"--wait-timeout is \"{token.Value}\": it takes a time of more than 0 and at most 90d, such as 30m or 6h."
                    + Duration.HintFor(token.Value, 'm'));
        }
    }
}
