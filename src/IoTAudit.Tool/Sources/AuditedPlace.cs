using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Sources;

/// <summary>One of several accounts and Regions: how it is asked, and what has come of it.</summary>
internal sealed class AuditedPlace(ServiceSettings settings, IFindingService service, ConsoleContext context)
{
    private AuditCoverage? _coverage;
    private Judgement? _judgement;

    public ServiceSettings Settings => settings;

    public IFindingService Service => service;

    /// <summary>What the command line calls the account; where it names none, the account's id as far as it is known.</summary>
    public string? Account => settings.AccountName ?? AccountId;

    /// <summary>The id of the account; null as long as it is not known.</summary>
    public string? AccountId { get; set; }

    public string? Region { get; } = AuditedRegion.Of(settings, context);

    /// <summary>The name in messages, in text that a terminal does not obey: no other place has it.</summary>
    public string Name { get; } = VisibleText.Show(string.Join(
        ' ',
        new[] { settings.AccountName, AuditedRegion.Of(settings, context) }.Where(static part => part is not null)));

    /// <summary>Where to say what is about this place alone.</summary>
    public ConsoleContext Context => context with { Error = new NamedErrors(context.Error, Name) };

    /// <summary>How the reading ended: a finding means that it has not.</summary>
    public AuditAcrossStatus Status { get; private set; }

    public Exception? Failure { get; private set; }

    /// <summary>The audit that the findings are of, where they are of one.</summary>
    public AuditTask? Audit { get; private set; }

    /// <summary>How many findings the service has listed, those that are not selected too.</summary>
    public long Listed { get; private set; }

    /// <summary>What the list lacks by the counts of the audit, as a sentence; null where it lacks nothing.</summary>
    public string? Shortfall { get; private set; }

    /// <summary>What the audit itself does not say, as a clause; null where it says all, or where there is none.</summary>
    public string? Gaps => Audit is null ? null : AuditGaps.Of(Audit);

    /// <summary>Those of which is not known whether they are asked for; null before the service is asked.</summary>
    public LeftOutFindings? LeftOut { get; private set; }

    public FindingOrigin Origin => new() { AccountId = AccountId, AccountName = settings.AccountName, Region = Region };

    /// <summary>What there are several of.</summary>
    public static string NounOf(IReadOnlyList<AuditedPlace> places) =>
        (HasSeveral(places, static place => place.Account), HasSeveral(places, static place => place.Region)) switch
        {
            (false, _) => "Regions",
            (_, false) => "accounts",
            _ => "accounts and Regions",
        };

    /// <summary>Whether a part of the names is not the same for all.</summary>
    public static bool HasSeveral(IEnumerable<AuditedPlace> places, Func<AuditedPlace, string?> part) =>
        places.Select(part).Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <param name="audit">The audit that is read; null for a period.</param>
    /// <param name="missed">What the audit did not look at, as a clause, or null.</param>
    /// <param name="selection">Which findings.</param>
    /// <param name="threshold">The severity of --fail-on, or null.</param>
    public void Begin(AuditTask? audit, string? missed, FindingSelection selection, FindingSeverity? threshold)
    {
        Audit = audit;
        LeftOut = new LeftOutFindings(selection);
        _coverage = audit is null ? null : new AuditCoverage(audit, selection);
        _judgement = threshold is { } severity ? new Judgement(severity, audit, selection.CheckName, missed, settings) : null;
    }

    /// <summary>Takes what the service has listed.</summary>
    /// <param name="finding">A finding.</param>
    /// <returns>Whether it is selected.</returns>
    public bool Add(AuditFinding finding)
    {
        Listed++;
        _coverage?.Add(finding);
        if (LeftOut?.IsSelectedOfListed(finding) is not true)
        {
            return false;
        }

        _judgement?.Add(finding);
        return true;
    }

    public void End(AuditAcrossItem item)
    {
        End(item.Status, item.Exception);
        Shortfall = Status == AuditAcrossStatus.Complete ? _coverage?.FindShortfall() : null;
    }

    public void End(AuditAcrossStatus status, Exception? failure = null) => (Status, Failure) = (status, failure);

    /// <summary>What --fail-on says of what was read.</summary>
    public ExitCode Judge() => _judgement?.Of(Listed, Listed, LeftOut is { Count: > 0 }, Context.Error) ?? ExitCode.Found;

    public PlacedFinding Place(AuditFinding finding) =>
        new() { Account = Account, AccountId = AccountId, Region = Region, Finding = finding };

    public PlacedAudit Place(AuditTask task) => new() { Account = Account, AccountId = AccountId, Region = Region, Task = task };
}
