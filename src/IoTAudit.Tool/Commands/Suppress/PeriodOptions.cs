using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using IoTAudit.Tool.CommandLine;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>The options that say how long something is suppressed: exactly one of them is given.</summary>
internal sealed class PeriodOptions
{
    private const string UntilForms = "a date such as 2026-12-31, which is the end of that day in UTC, or a time such as "
        + "2026-12-31T18:00:00Z or 2026-12-31T18:00:00+01:00, which without a zone is UTC";

    private static readonly string[] FormatsWithoutZone =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
    ];

    private readonly Option<string?> _for = new("--for")
    {
        Description = "For so long from now on, such as 30d, 12h or 4w.",
        HelpName = "time",
    };

    private readonly Option<string?> _until = new("--until")
    {
        Description = $"Until then: {UntilForms}.",
        HelpName = "time",
    };

    private readonly Option<bool> _indefinitely = new("--indefinitely") { Description = "Without an end." };

    private readonly DateTimeOffset _now;

    public PeriodOptions(TimeProvider timeProvider)
    {
        _now = timeProvider.GetUtcNow();
        _for.Validators.Add(CheckFor);
        _until.Validators.Add(CheckUntil);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_for);
        command.Options.Add(_until);
        command.Options.Add(_indefinitely);
        command.Validators.Add(CheckOne);
    }

    /// <summary>The period, and what was understood of it.</summary>
    public (SuppressionPeriod Period, string Understood) Read(ParseResult result)
    {
        if (result.GetValue(_for) is { } length)
        {
            var end = WholeSecond(_now + Duration.Parse(length)!.Value);
            return (SuppressionPeriod.Until(end), $"until {PointInTime.Show(end)} ({length} from now)");
        }

        if (result.GetValue(_until) is { } text)
        {
            var (end, remark) = EndOf(text)!.Value;
            return (SuppressionPeriod.Until(end), $"until {PointInTime.Show(end)}{remark}");
        }

        return (SuppressionPeriod.Indefinitely, "indefinitely");
    }

    /// <summary>The option that says the same on another day.</summary>
    public static IReadOnlyList<string> WordsOf(SuppressionPeriod period) =>
        period.End is { } end ? ["--until", PointInTime.Show(end)] : ["--indefinitely"];

    // The service counts whole seconds, and a suppression does not end before what was asked for.
    private static DateTimeOffset WholeSecond(DateTimeOffset time)
    {
        var rest = time.Ticks % TimeSpan.TicksPerSecond;
        return rest == 0 ? time : time.AddTicks(TimeSpan.TicksPerSecond - rest);
    }

    private static (DateTimeOffset End, string Remark)? EndOf(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return (new DateTimeOffset(date, new TimeOnly(23, 59, 59), TimeSpan.Zero), " (the end of that day in UTC)");
        }

        if (DateTime.TryParseExact(
            text.ToUpperInvariant(), FormatsWithoutZone, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return (new DateTimeOffset(time, TimeSpan.Zero), " (a time without a zone is UTC)");
        }

        // An age is a time in the past, and no end of anything.
        return Duration.Parse(text) is null && PointInTime.Parse(text, DateTimeOffset.MinValue) is { } moment
            ? (WholeSecond(moment), "")
            : null;
    }

    private static string? TextOf(SymbolResult? result) => result?.Tokens is [var token] ? token.Value : null;

    // A number that no length of time can have, with a unit that one has.
    private static bool IsTooLong(string text) =>
        text.Length > 1 && text[..^1].All(char.IsAsciiDigit) && Duration.Parse($"1{text[^1]}") is not null;

    private static bool IsTooLate(string text) =>
        text.StartsWith("9999", StringComparison.Ordinal) || text.TakeWhile(char.IsAsciiDigit).Count() > "9999".Length;

    private void CheckFor(OptionResult result)
    {
        if (TextOf(result) is not { } text)
        {
            return;
        }

        var length = Duration.Parse(text);
        if (length >= DateTimeOffset.MaxValue - _now || (length is null && IsTooLong(text)))
        {
            result.AddError($"--for is \"{text}\", which ends after the year 9999: give --indefinitely instead.");
        }
        else if (length is null || length <= TimeSpan.Zero)
        {
            result.AddError($"--for is \"{text}\": it takes a time of more than 0, such as 30d, 12h or 4w.{Duration.HintFor(text, 'd')}");
        }
    }

    private void CheckUntil(OptionResult result)
    {
        if (TextOf(result) is not { } text)
        {
            return;
        }

        if (EndOf(text) is not { } end)
        {
            var hint = Duration.Parse(text) is not null ? $" A length of time goes with --for, as in --for {text}."
                : IsTooLate(text) ? " The year 9999 in UTC is the last one: --indefinitely has no end."
                : Duration.HintFor(text, 'd');
            result.AddError($"--until is \"{text}\": it takes {UntilForms}.{hint}");
        }
        else if (end.End <= _now)
        {
            result.AddError(
                $"--until is {PointInTime.Show(end.End)}, and now it is {PointInTime.ShowSeconds(_now)}: a suppression ends in the future. "
                    + "`iot-audit unsuppress` ends one now.");
        }
    }

    private void CheckOne(CommandResult result)
    {
        var given = new Option[] { _for, _until, _indefinitely }
            .Where(option => result.GetResult(option) is { Implicit: false }).Select(static option => option.Name).ToList();
        if (given.Count == 0)
        {
            result.AddError("for how long? Give --for 30d, --until 2026-12-31 or --indefinitely.");
        }
        else if (given.Count > 1)
        {
            result.AddError($"{given[0]} and {given[1]} exclude each other: a suppression has one end or none. Leave one of them out.");
        }
    }
}
