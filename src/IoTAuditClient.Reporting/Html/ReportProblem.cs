namespace IoTAuditClient.Reporting.Html;

/// <summary>What is known of a problem from the audits that have found it: how the newest one has it, and since when it is there.</summary>
internal struct ReportProblem
{
    private const int MostAudits = 127;

    private UInt128 _audits;

    /// <summary>The numbers that <see cref="ReportData"/> gave the severity, the check, the resource type, the place and the newest
    /// audit.</summary>
    public (byte Severity, byte Check, byte ResourceType, byte Place, byte Audit) Kind { get; private set; }

    /// <summary>What <see cref="Summary.NewestAudits"/> tells its audits by.</summary>
    public int AuditsKey { get; private set; }

    public bool IsSuppressed { get; private set; }

    /// <summary>When the first audit found it, in ticks of UTC; the least value where no finding says a time.</summary>
    public long First { get; private set; }

    /// <summary>When the newest audit found it.</summary>
    public long Last { get; private set; }

    /// <summary>How many audits found it.</summary>
    public readonly int AuditCount => (int)UInt128.PopCount(_audits);

    /// <summary>Takes a finding of the problem.</summary>
    /// <param name="isKnown">Whether there was one before.</param>
    /// <param name="time">When its audit started.</param>
    /// <param name="since">When an earlier audit found it; the same where that is not known.</param>
    /// <param name="isSuppressed">Whether it is suppressed.</param>
    /// <param name="key">What its audits are told by.</param>
    /// <param name="kind">The numbers of what it is.</param>
    public void Add(
        bool isKnown,
        long time,
        long since,
        bool isSuppressed,
        int key,
        (byte Severity, byte Check, byte ResourceType, byte Place, byte Audit) kind)
    {
        _audits |= UInt128.One << Math.Min((int)kind.Audit, MostAudits);
        First = isKnown ? Math.Min(First, since) : since;

        // Of several findings of one audit, an open one counts, because a decision is still due.
        if (isKnown && (Last > time || (Last == time && !IsSuppressed)))
        {
            return;
        }

        (Last, IsSuppressed, AuditsKey, Kind) = (time, isSuppressed, key, kind);
    }

    /// <summary>Whether a finding of that audit and time is as new as the newest one.</summary>
    public readonly bool IsAsNew(long time, byte audit) => time >= Last || (audit == Kind.Audit && audit < Breakdown.NameLimit);
}
