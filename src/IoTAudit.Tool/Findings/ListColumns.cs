using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Findings;

/// <summary>
/// How wide the columns of a list are on a terminal that has room for a finding on one line. Severity, time and id are always whole; the
/// id comes last, so that a longer one moves nothing. Check, resource and reason share what is left, and where it is little, the reason
/// gives way.
/// </summary>
internal sealed record ListColumns
{
    public const int Severity = 8;
    private const int ShortMark = 1;
    private const int LongMark = 4;
    private const int UsualId = 36;
    private const int LongTime = 19;
    private const int WideTerminal = 150;
    private const int LeastCheck = 34;
    private const int LongCheck = 44;
    private const int LeastResource = 24;
    private const int LeastReason = 24;
    private const int NarrowAccount = 12;
    private const int WideAccount = 30;
    private const int NarrowRegion = 12;
    private const int WideRegion = 20;

    /// <summary>0 where all findings are of the same account.</summary>
    public required int Account { get; init; }

    /// <summary>0 where all findings are of the same Region.</summary>
    public required int Region { get; init; }

    /// <summary>0 where all findings are of one audit, whose start the title has.</summary>
    public required int Time { get; init; }

    public required int Check { get; init; }

    public required int Resource { get; init; }

    /// <summary>0 where there is no room for it.</summary>
    public required int Reason { get; init; }

    /// <summary>What says that a finding is suppressed.</summary>
    public required int Mark { get; init; }

    public required int Gap { get; init; }

    public bool IsTimeLong => Time == LongTime;

    public bool IsMarkShort => Mark == ShortMark;

    /// <param name="width">How many columns the terminal has.</param>
    /// <param name="idWidth">How long the first id is, as the others most likely are.</param>
    /// <param name="hasTime">Whether each finding has a time.</param>
    /// <param name="places">How long the names of accounts and Regions are, where there are several.</param>
    /// <returns>The columns, or null where a finding takes more than one line.</returns>
    public static ListColumns? For(int width, int idWidth, bool hasTime, PlaceColumns places = default)
    {
        var isWide = width >= WideTerminal;
        var gap = isWide ? 2 : 1;
        var account = Math.Min(places.Account, isWide ? WideAccount : NarrowAccount);
        var region = Math.Min(places.Region, isWide ? WideRegion : NarrowRegion);
        var time = !hasTime ? 0 : isWide ? LongTime : TableTime.Width;
        var mark = isWide ? LongMark : ShortMark;
        var taken = new[] { account, region, time }.Where(static column => column > 0).Sum(column => column + gap);
        var rest = width - taken - Severity - mark - Math.Min(idWidth, UsualId) - (4 * gap);
        if (rest < LeastCheck + LeastResource)
        {
            return null;
        }

        var hasReason = rest - gap >= LeastCheck + LeastResource + LeastReason;
        var check = hasReason ? LeastCheck : Math.Min(LeastCheck + ((rest - LeastCheck - LeastResource) / 2), LongCheck);
        var resource = hasReason ? Math.Max((rest - gap - check) * 2 / 5, LeastResource) : rest - check;
        return new ListColumns
        {
            Account = account,
            Region = region,
            Time = time,
            Check = check,
            Resource = resource,
            Reason = hasReason ? rest - gap - check - resource : 0,
            Mark = mark,
            Gap = gap,
        };
    }
}
