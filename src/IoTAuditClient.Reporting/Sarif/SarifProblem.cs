using IoTAuditClient.Reporting.Summary;

namespace IoTAuditClient.Reporting.Sarif;

/// <summary>What is known of a problem: which of its findings stands for it, how many there are, and of which times.</summary>
/// <param name="Result">The number of the result that stands for it: of the newest audit, and of several there an open one, because a
/// decision is still due.</param>
/// <param name="IsSuppressed">Whether that result is suppressed.</param>
/// <param name="AuditsKey">What <see cref="Summary.NewestAudits"/> tells its audits by.</param>
/// <param name="Occurrences">How many findings there are.</param>
/// <param name="First">When it was first seen, in ticks of UTC, or the least number where no finding says it.</param>
/// <param name="Last">When the newest audit that has it began, in the same form.</param>
internal readonly record struct SarifProblem(
    long Result, bool IsSuppressed, int AuditsKey, long Occurrences, long First, long Last)
{
    /// <summary>The time of a finding that does not say its own.</summary>
    public const long Unknown = NewestAudits.Unknown;

    /// <summary>The problem with one more finding.</summary>
    public SarifProblem With(SarifProblem other)
    {
        var isTaken = other.Last > Last || (other.Last == Last && IsSuppressed && !other.IsSuppressed);
        return (isTaken ? other : this) with
        {
            Occurrences = Occurrences + other.Occurrences,
            First = First == Unknown || (other.First != Unknown && other.First < First) ? other.First : First,
            Last = Math.Max(Last, other.Last),
        };
    }

    public static SarifProblem Of(LocatedFinding located, long result, NewestAudits audits)
    {
        var finding = located.Finding;
        var time = audits.TimeOf(finding);
        var first = located.FirstFound?.UtcTicks is { } found && (time == Unknown || found < time) ? found : time;
        return new(result, finding.IsSuppressed is true, audits.Add(located), 1, first, time);
    }
}
