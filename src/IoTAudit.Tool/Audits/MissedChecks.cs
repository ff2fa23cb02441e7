using System.Globalization;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Audits;

/// <summary>
/// Tells which checks an audit did not make that a whole one makes: an audit on demand makes those that it was started with, and a list of
/// its findings looks as clean as that of a whole one. The account's audit settings say what is whole; where they may not be read or do
/// not say it, the audits before do.
/// </summary>
/// <param name="client">Whom to ask.</param>
internal sealed class MissedChecks(IAuditTaskClient client)
{
    private const int MostAsked = 5;
    private const int MostNamed = 3;

    private Task<IReadOnlyCollection<AuditCheckName>?>? _enabled;
    private AuditClientException? _failure;

    /// <summary>
    /// What the account's settings do not tell, so that the audits before say what is whole, as a sentence; null where they tell, were not
    /// asked for, or could not be read for a reason that <see cref="ClauseOfAsync"/> gives.
    /// </summary>
    public string? Doubt { get; private set; }

    /// <summary>The checks that the account has enabled, by their current names; null where its settings do not say it.</summary>
    public Task<IReadOnlyCollection<AuditCheckName>?> EnabledAsync(CancellationToken cancellationToken) =>
        _enabled ??= FindEnabledAsync(cancellationToken);

    /// <summary>What the audit did not look at, as a clause that begins with it; null where it made every check.</summary>
    /// <param name="audit">An audit that has ended.</param>
    /// <param name="cancellationToken">Ends the questions.</param>
    public async Task<string?> ClauseOfAsync(AuditTask audit, CancellationToken cancellationToken)
    {
        // An audit that names no check says so itself, and what it made is not known.
        if (audit.Checks.Count == 0)
        {
            return null;
        }

        var made = MadeBy(audit).ToHashSet();
        if (await EnabledAsync(cancellationToken) is { } enabled)
        {
            return Clause(made, enabled, "that the account has enabled");
        }

        var earlier = await FindEarlierAsync(audit, cancellationToken);
        var missed = earlier.Count > 0 ? Clause(made, earlier, "that audits before it made") : null;
        return missed is not null ? missed
            : _failure is not null
                ? $"it made {Counts.Of(made.Count, "check")} ({Names(made)}), and whether the account has enabled others is not known, "
                    + $"because its audit settings could not be read ({VisibleText.Show(_failure.ErrorCode ?? _failure.GetType().Name)})"
            : earlier.Count > 0 || audit.Type != AuditType.OnDemand ? null
            : $"it made {Counts.Of(made.Count, "check")} on demand ({Names(made)}), and whether the account has enabled others is not "
                + "known (iot:DescribeAccountAuditConfiguration)";
    }

    /// <summary>What an audit did not look at and another one did, as <see cref="ClauseOfAsync"/> says it.</summary>
    /// <param name="audit">The audit.</param>
    /// <param name="other">The other one.</param>
    /// <param name="which">What the other one is called.</param>
    public static string? ClauseOf(AuditTask audit, AuditTask other, string which) => audit.Checks.Count == 0
        ? null
        : Clause(MadeBy(audit).ToHashSet(), MadeBy(other), $"that the {which} audit made");

    private static IEnumerable<AuditCheckName> MadeBy(AuditTask audit) =>
        audit.Checks.Select(static check => AuditCheckCatalog.Resolve(check.CheckName));

    private static string? Clause(HashSet<AuditCheckName> made, IEnumerable<AuditCheckName> whole, string which)
    {
        var missed = whole.Where(check => !made.Contains(check)).ToList();
        return missed.Count == 0
            ? null
            : $"it made {Counts.Of(made.Count, "check")} ({Names(made)}), and not {Counts.Of(missed.Count, "check")} {which} "
                + $"({Names(missed)})";
    }

    private static string DoubtOf(string what) =>
        $"the account's audit settings {what}: what the audits before it made is taken for all that it should have looked at.";

    private static string Names(IReadOnlyCollection<AuditCheckName> checks)
    {
        var named = string.Join(
            ", ", checks.Select(static check => VisibleText.Show(check.Value)).Order(StringComparer.Ordinal).Take(MostNamed));
        return checks.Count > MostNamed
            ? string.Create(CultureInfo.InvariantCulture, $"{named} and {checks.Count - MostNamed} more")
            : named;
    }

    // A failure here must not end what was asked for, because the findings can be read without the settings.
    private async Task<IReadOnlyCollection<AuditCheckName>?> FindEnabledAsync(CancellationToken cancellationToken)
    {
        try
        {
            var configuration = await client.DescribeConfigurationAsync(cancellationToken);

            // Settings that name no check, or do not say of one whether it is enabled, would make every audit a whole one.
            if (configuration.Checks.Count == 0 || configuration.Checks.Any(static check => check.IsEnabled is null))
            {
                Doubt = DoubtOf("do not say which checks are enabled");
                return null;
            }

            return
            [
                .. configuration.Checks.Where(static check => check.IsEnabled is true)
                    .Select(static check => AuditCheckCatalog.Resolve(check.CheckName)),
            ];
        }
        catch (AuditAccessDeniedException)
        {
            Doubt = DoubtOf("may not be read (iot:DescribeAccountAuditConfiguration)");
            return null;
        }
        catch (AuditClientException exception)
        {
            _failure = exception;
            return null;
        }
    }

    private async Task<IReadOnlyCollection<AuditCheckName>> FindEarlierAsync(AuditTask audit, CancellationToken cancellationToken)
    {
        try
        {
            var newest = await TaskName.ListNewestAsync(MostAsked, client, AuditStatus.Completed, type: null, cancellationToken);
            return
            [
                .. newest.Where(other => other.TaskId != audit.TaskId && !(other.StartTime > audit.StartTime))
                    .SelectMany(MadeBy)
                    .Distinct(),
            ];
        }
        catch (AuditClientException)
        {
            return [];
        }
    }
}
