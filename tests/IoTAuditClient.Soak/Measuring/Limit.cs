using System.Globalization;

namespace IoTAuditClient.Soak.Measuring;

/// <summary>How much one measure may grow.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Of">Reads it.</param>
/// <param name="Growth">How much more of it there may be.</param>
/// <param name="Unit">What one step in the printed table is worth.</param>
internal sealed record Limit(string Name, Func<Measurement, long> Of, long Growth, long Unit = 1)
{
    public bool Holds(Measurement before, Measurement after) => Of(after) - Of(before) <= Growth;

    public string Row(Measurement before, Measurement after) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {Name,-26} {Show(Of(before)),10} {Show(Of(after)),10} {Show(Of(after) - Of(before)),10} {Show(Growth),10}");

    private string Show(long value) => Unit == 1
        ? value.ToString(CultureInfo.InvariantCulture)
        : ((double)value / Unit).ToString("0.00", CultureInfo.InvariantCulture);
}
