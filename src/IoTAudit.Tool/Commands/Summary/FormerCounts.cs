using System.Globalization;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>How many open findings each check had in the audit before: as the audits count them, without listing their findings.</summary>
internal sealed class FormerCounts(AuditTask before)
{
    /// <summary>When that audit started.</summary>
    public DateTimeOffset? Start => before.StartTime;

    /// <summary>Finds the completed audit before one, where the identity may ask for it.</summary>
    public static async Task<FormerCounts?> FindAsync(AuditTask audit, IAuditTaskClient client, CancellationToken cancellationToken)
    {
        if (audit.StartTime is not { } start)
        {
            return null;
        }

        try
        {
            return await client.FindLatestAsync(new LatestAuditOptions { Before = start }, cancellationToken) is { } before
                ? new FormerCounts(before)
                : null;
        }
        catch (AuditClientException)
        {
            // The summary is shown without the column, because its user asked for the findings of this audit.
            return null;
        }
    }

    /// <summary>What a check has more, with its sign; empty where it is as many, or that audit has no result of it.</summary>
    public string ChangeOf(string? checkName, long open)
    {
        var check = before.Checks.FirstOrDefault(made =>
            AuditCheckCatalog.Resolve(made.CheckName) == AuditCheckCatalog.Resolve(checkName ?? ""));
        return check is not { IsConclusive: true } ? ""
            : (open - ((check.NonCompliantResources ?? 0) - (check.SuppressedNonCompliantResources ?? 0)))
                .ToString("+#,0;-#,0;''", CultureInfo.InvariantCulture);
    }
}
