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

    public required int Time { get; init; }

    public required int Check { get; init; }

    /// <summary>0 where there is no room for it.</summary>
    public required int Resource { get; init; }

    /// <summary>0 where there is no room for it.</summary>
    public required int Reason { get; init; }

    /// <summary>What says that a finding is suppressed.</summary>
    public required int Mark { get; init; }

    public required int Gap { get; init; }

    public string TimeFormat => Time == LongTime ? "yyyy-MM-dd HH:mm:ss" : "MM-dd HH:mm";

    public bool IsMarkShort => Mark == ShortMark;

    public bool IsWhole => Resource > 0 && Reason > 0;

    /// <param name="width">How many columns the terminal has.</param>
    /// <param name="idWidth">How long the first id is, as the others most likely are.</param>
    public static ListColumns For(int width, int idWidth)
    {
        var gap = width < WideTerminal ? 1 : 2;
        var time = width < WideTerminal ? ShortTime : LongTime;
        var mark = width < WideTerminal ? ShortMark : LongMark;
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
