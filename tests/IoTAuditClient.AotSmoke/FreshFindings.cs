namespace IoTAuditClient.AotSmoke;

/// <summary>Findings that an audit has found just now and that nothing has been decided on.</summary>
internal static class FreshFindings
{
    public static async Task<List<AuditFinding>> OfAsync(EmulatedService service, AuditCheckName checkName)
    {
        var audit = await service.Audits.RunAsync([checkName], EmulatedService.ShortWait);
        var findings = await service.Client.ListAsync(AuditFindingQuery.ForTask(audit.TaskId!)).ToListAsync();
        return findings.FindAll(finding => finding.IsSuppressed != true);
    }
}
