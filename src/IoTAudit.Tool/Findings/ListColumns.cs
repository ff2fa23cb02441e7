namespace IoTAudit.Tool.Findings;

/// <summary>
/// How wide the columns of a list are on a terminal. Severity, time and id are always whole; the id comes last, so that
/// a longer one moves nothing. Check, resource and reason share what is left, and where it is little, the reason gives
/// way first and then the resource.
/// </summary>
internal sealed record ListColumns
{
    public const int Severity = 8;
    private const int ShortMark = 1;
    private const int LongMark = 4;
    private const int UsualId = 36;
    private const int ShortTime = 11;
    private const int LongTime = 19;
    private const int WideTerminal = 150;
    private const int LeastCheck = 26;
    private const int LeastResource = 18;
    private const int LeastReason = 24;
    private const int UsualCheck = 34;
    private const int NarrowAccount = 12;
    private const int WideAccount = 30;
    private const int NarrowRegion = 12;
    private const int WideRegion = 20;

    /// <summary>0 where all findings are of the same account.</summary>
    public int Account { get; init; }

    /// <summary>0 where all findings are of the same Region.</summary>
    public int Region { get; init; }

    /// <summary>0 where account and Region take its room.</summary>
    public required int Time { get; init; }

    public required int Check { get; init; }

    /// <summary>0 where there is no room for it.</summary>
    public required int Resource { get; init; }

    /// <summary>0 where there is no room for it.</summary>
    public required int Reason { get; init; }

    /// <summary>What says that a finding is suppressed; 0 where there is no room for it.</summary>
    public required int Mark { get; init; }

    public required int Gap { get; init; }

    public string TimeFormat => Time == LongTime ? "yyyy-MM-dd HH:mm:ss" : "MM-dd HH:mm";

    public bool IsMarkShort => Mark == ShortMark;

    public bool IsWhole => Resource > 0 && Reason > 0;

    /// <param name="width">How many columns the terminal has.</param>
    /// <param name="idWidth">How long the first id is, as the others most likely are.</param>
    /// <param name="places">How long the names of accounts and Regions are, where there are several.</param>
    public static ListColumns For(int width, int idWidth, PlaceColumns places = default)
    {
        if (places == default)
        {
            return For(width, idWidth, width < WideTerminal ? 1 : 2);
        }

        var gap = width < WideTerminal ? 1 : 2;
        var account = Math.Min(places.Account, width < WideTerminal ? NarrowAccount : WideAccount);
        var region = Math.Min(places.Region, width < WideTerminal ? NarrowRegion : WideRegion);
        var taken = (account == 0 ? 0 : account + gap) + (region == 0 ? 0 : region + gap);
        var columns = For(width - taken, idWidth, gap);
        if (columns.Check < LeastCheck)
        {
            // The findings of an audit have nearly the same time, and what is suppressed is dim as well.
            columns = columns with { Time = 0, Mark = 0, Check = columns.Check + columns.Time + columns.Mark + (2 * gap) };
        }

        return columns with { Account = account, Region = region };
    }

    private static ListColumns For(int width, int idWidth, int gap)
    {
        var time = gap == 1 ? ShortTime : LongTime;
        var mark = gap == 1 ? ShortMark : LongMark;
        var rest = Math.Max(width - Severity - time - mark - Math.Min(idWidth, UsualId) - (4 * gap), 1);
        if (rest < LeastCheck + LeastResource + gap)
        {
            return new ListColumns { Gap = gap, Time = time, Mark = mark, Check = rest, Resource = 0, Reason = 0 };
        }

        if (rest < LeastCheck + LeastResource + LeastReason + (2 * gap))
        {
            var check = Math.Min(UsualCheck, rest - gap - LeastResource);
            return new ListColumns { Gap = gap, Time = time, Mark = mark, Check = check, Resource = rest - gap - check, Reason = 0 };
        }

        var name = Math.Min(UsualCheck, rest - (2 * gap) - LeastResource - LeastReason);
        var resource = Math.Max((rest - (2 * gap) - name) * 2 / 5, LeastResource);
        return new ListColumns
        {
            Gap = gap,
            Time = time,
            Mark = mark,
            Check = name,
            Resource = resource,
            Reason = rest - (2 * gap) - name - resource,
        };
    }
}
