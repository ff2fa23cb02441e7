using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>The lines of accounts and Regions.</summary>
internal static class PlaceRows
{
    private const int MostOfAName = 24;

    /// <summary>How many were read, as a part of the headline.</summary>
    public static string CountOf(IReadOnlyList<PlaceSummary> places)
    {
        var complete = places.Count(static part => part.Place.Status == AuditAcrossStatus.Complete);
        var of = complete == places.Count ? "" : $"{SummaryTableWriter.Number(complete)} of ";
        return $" in {of}{SummaryTableWriter.Number(places.Count)} {NounOf(places)}";
    }

    public static string HeadingOf(IReadOnlyList<PlaceSummary> places)
    {
        var what = NounOf(places) switch
        {
            "Regions" => "Region",
            "accounts" => "account",
            _ => "account and Region",
        };
        var start = places.Any(static part => part.Place.Audit is not null) ? ", audit start in UTC" : "";
        return $"{what}, worst first{start}";
    }

    public static IReadOnlyList<SummaryRow> Of(IReadOnlyList<PlaceSummary> places, TimeProvider clock)
    {
        var names = places.Select(static part => VisibleText.Show(part.Place.Account)).ToList();
        var width = names.Distinct().Count() == 1 ? 0 : Math.Min(names.Max(Cells.Count), MostOfAName);
        return [.. places.Select((part, index) => RowOf(part, names[index], width, clock))];
    }

    private static string NounOf(IReadOnlyList<PlaceSummary> places) => AuditedPlace.NounOf([.. places.Select(static part => part.Place)]);

    private static SummaryRow RowOf(PlaceSummary part, string name, int width, TimeProvider clock)
    {
        KeyValuePair<FindingSeverity, long>[] open =
            [.. part.Open.Select(static group => KeyValuePair.Create(group.WorstSeverity ?? default, group.Open))];
        var region = VisibleText.Show(part.Place.Region);
        return new SummaryRow(width == 0 ? region : $"{Cells.FitMiddle(name, width)}  {region}".TrimEnd(), part.Summary.Open, open)
        {
            Start = part.Place.Audit?.StartTime is { } start
                ? "  " + TableTime.Of(start, clock)
                : "",
            Suppressed = part.Summary.Suppressed,
            Worst = part.Place.Status == AuditAcrossStatus.Complete
                ? open.Length == 0 ? "" : $"  {SummaryTableWriter.SeverityName(open[0], part.Summary.Open)}"
                : $"  {part.Status}",
            IsNameWhole = true,
        };
    }
}
