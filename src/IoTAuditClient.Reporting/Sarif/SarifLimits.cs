using System.Globalization;

namespace IoTAuditClient.Reporting.Sarif;

/// <summary>How many results GitHub code scanning takes of a run, and how many of them it shows.</summary>
internal static class SarifLimits
{
    private const int Shown = 5_000;
    private const int Taken = 25_000;

    /// <summary>What a reader has to know of so many results, or null.</summary>
    public static string? WarningOf(long results) => results switch
    {
        > Taken => string.Create(
            CultureInfo.InvariantCulture,
            $"GitHub code scanning takes at most {Taken:N0} results of a run, and there are {results:N0}. "
                + $"Export fewer, such as one audit, or the worst severities."),
        > Shown => string.Create(
            CultureInfo.InvariantCulture, $"GitHub code scanning shows the {Shown:N0} worst results of a run, and there are {results:N0}."),
        _ => null,
    };
}
