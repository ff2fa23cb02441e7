using System.Globalization;

namespace IoTAuditClient.Benchmarks.Overhead;

/// <summary>The median of some numbers, and the interval that holds the middle half of them.</summary>
internal readonly record struct Spread(double Median, double Low, double High)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return new Spread(sorted[sorted.Length / 2], sorted[sorted.Length / 4], sorted[sorted.Length * 3 / 4]);
    }

    public string Show(string format) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Median.ToString(format, CultureInfo.InvariantCulture)} ({Low.ToString(format, CultureInfo.InvariantCulture)} to "
            + $"{High.ToString(format, CultureInfo.InvariantCulture)})");
}
