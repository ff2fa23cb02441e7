using IoTAuditClient.Emulator;

namespace IoTAuditClient.AotSmoke;

/// <summary>Lists that go over several pages, and the related resources beyond the ten of a description.</summary>
internal static class ListChecks
{
    public static async Task RunAsync(Checks checks, EmulatedService service)
    {
        await checks.RunAsync("list: the findings of an audit", () => ListTaskAsync(service));
        await checks.RunAsync("list: a check within a period", () => ListCheckAsync(service));
        await checks.RunAsync("list: by resource", () => ListResourceAsync(service));
        await checks.RunAsync("list: page by page, from a token on", () => ListPagesAsync(service));
        await checks.RunAsync("related: 25 resources where a description has 10", () => ListRelatedAsync(service));
    }

    private static async Task ListTaskAsync(EmulatedService service)
    {
        var task = service.Emulator.Findings.Generated.Audits[0].TaskId;
        var sent = service.Emulator.Findings.Generated.Where(finding => finding.TaskId == task)
            .Select(finding => finding.FindingId)
            .ToHashSet();

        var read = await service.Client.ListAsync(AuditFindingQuery.ForTask(task)).ToListAsync();

        Claim.That(sent.Count > 0 && sent.SetEquals(read.Select(finding => finding.FindingId!)));
    }

    private static async Task ListCheckAsync(EmulatedService service)
    {
        const string check = "DEVICE_CERTIFICATE_EXPIRING_CHECK";
        var sent = service.Emulator.Findings.Generated.Where(finding => finding.CheckName == check)
            .Select(finding => finding.FindingId)
            .ToHashSet();

        var read = await service.Client.ListAsync(WholePeriod(service) with { CheckName = new AuditCheckName(check) }).ToListAsync();

        Claim.That(sent.Count > 0 && sent.SetEquals(read.Select(finding => finding.FindingId!)));
    }

    private static async Task ListResourceAsync(EmulatedService service)
    {
        var time = service.Emulator.Findings.Generated[0].FindingTime;
        service.Emulator.Findings.Add(EmulatedFinding.ForCheck("CONFLICTING_CLIENT_IDS_CHECK", "by-resource") with
        {
            NonCompliantResource = EmulatedResource.Client("only-here"),
            FindingTime = time,
        });

        var read = await service.Client.ListAsync(
            WholePeriod(service) with { Resource = new ResourceIdentifier.Client { ClientId = "only-here" } }).ToListAsync();

        Claim.SameItems(["by-resource"], read.Select(finding => finding.FindingId!));
    }

    private static async Task ListPagesAsync(EmulatedService service)
    {
        var query = WholePeriod(service);
        var first = await service.Client.ListPageAsync(query);
        var all = await service.Client.ListAsync(query).ToListAsync();

        var rest = new List<AuditFinding>();
        await foreach (var page in service.Client.ListPagesAsync(query, first.NextToken))
        {
            rest.AddRange(page.Items);
        }

        Claim.That(first.NextToken is not null && all.Count >= 600);
        Claim.SameItems(all, [.. first.Items, .. rest]);
    }

    private static async Task ListRelatedAsync(EmulatedService service)
    {
        var clients = Enumerable.Range(0, 25).Select(number => $"device-{number}").ToList();
        service.Emulator.Findings.Add(EmulatedFinding.ForCheck("CONFLICTING_CLIENT_IDS_CHECK", "many-related") with
        {
            RelatedResources = [.. clients.Select(EmulatedResource.Client)],
        });

        var described = await service.Client.DescribeAsync("many-related");
        var listed = await service.Client.ListRelatedResourcesAsync("many-related").ToListAsync();

        Claim.Equal(10, described.RelatedResources.Count);
        Claim.SameItems(clients, listed.Select(resource => ((ResourceIdentifier.Client)resource.Identifier).ClientId!));
    }

    private static AuditFindingQuery WholePeriod(EmulatedService service)
    {
        var times = service.Emulator.Findings.Generated.Select(finding => finding.FindingTime!.Value).ToList();
        return AuditFindingQuery.ForPeriod(times.Min().AddDays(-1), times.Max().AddDays(1));
    }
}
