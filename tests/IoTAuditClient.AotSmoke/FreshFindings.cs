namespace IoTAuditClient.AotSmoke;

/// <summary>Findings that an audit has found just now and that nothing has been decided on.</summary>
internal static class FreshFindings
{
    private static readonly AuditWaitOptions Wait = new()
    {
        MinInterval = TimeSpan.FromMilliseconds(10),
        MaxInterval = TimeSpan.FromMilliseconds(50),
    };

    public static async Task<List<AuditFinding>> OfAsync(EmulatedService service, AuditCheckName checkName)
    {
        var audit = await service.Audits.RunAsync([checkName], Wait);
        var findings = await service.Client.ListAsync(AuditFindingQuery.ForTask(audit.TaskId!)).ToListAsync();
        return findings.FindAll(finding => finding.IsSuppressed != true);
    }
}
