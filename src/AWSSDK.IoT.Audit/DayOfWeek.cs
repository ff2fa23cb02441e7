using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>The day on which a weekly or biweekly audit runs.</summary>
public class DayOfWeek : ConstantClass
{
    public static readonly DayOfWeek FRI = new("FRI");

    public static readonly DayOfWeek MON = new("MON");

    public static readonly DayOfWeek SAT = new("SAT");

    public static readonly DayOfWeek SUN = new("SUN");

    public static readonly DayOfWeek THU = new("THU");

    public static readonly DayOfWeek TUE = new("TUE");

    public static readonly DayOfWeek WED = new("WED");

    public DayOfWeek(string value)
        : base(value)
    {
    }

    public static DayOfWeek FindValue(string value) => FindValue<DayOfWeek>(value);

    public static implicit operator DayOfWeek(string value) => FindValue(value);
}
