using IoTAuditClient.Emulator;

namespace IoTAuditClient.AotSmoke;

/// <summary>Suppressions: made, read, changed, listed and deleted, by a check and a resource and by a finding.</summary>
internal static class SuppressionChecks
{
    private static readonly AuditCheckName Check = AuditCheckName.DeviceCertificateShared;

    public static async Task RunAsync(Checks checks, EmulatedService service)
    {
        await checks.RunAsync("suppression: created, described, updated, listed and deleted", () => ChangeAsync(service));
        await checks.RunAsync("suppression: a finding, which the next audit finds suppressed", () => SuppressAsync(service));
        await checks.RunAsync(
            $"suppression: one that is not there is null or {nameof(AuditSuppressionNotFoundException)}", () => AskForNoneAsync(service));
        await checks.RunAsync("suppression: a lost answer is looked after, and success", () => LoseAnswerAsync(service));
    }

    private static async Task ChangeAsync(EmulatedService service)
    {
        var resource = await AnyResourceAsync(service);
        var end = new DateTimeOffset(2091, 5, 4, 3, 2, 1, TimeSpan.Zero);
        var request = AuditSuppressionRequest.For(Check, resource, SuppressionPeriod.Until(end)) with { Description = "a test bench" };

        await service.Suppressions.CreateAsync(request);
        var created = await service.Suppressions.DescribeAsync(Check, resource);
        await Claim.ThrowsAsync<AuditAlreadyExistsException>(() => service.Suppressions.CreateAsync(request));
        await service.Suppressions.UpdateAsync(request with { Period = SuppressionPeriod.Indefinitely, Description = "for good" });
        var updated = await service.Suppressions.FindAsync(Check, resource);
        var listed = await service.Suppressions.ListAsync(AuditSuppressionQuery.All with { CheckName = Check }).ToListAsync();
        await service.Suppressions.DeleteAsync(Check, resource);

        Claim.Equal((Check, resource, end), (created.CheckName!.Value, created.Resource!, created.ExpirationDate!.Value));
        Claim.Equal("a test bench", created.Description);
        Claim.Equal((true, "for good"), (updated!.SuppressIndefinitely, updated.Description));
        Claim.That(listed.Contains(updated));
        Claim.That(await service.Suppressions.FindAsync(Check, resource) is null);
    }

    private static async Task SuppressAsync(EmulatedService service)
    {
        var finding = (await FreshFindings.OfAsync(service, Check))[0];
        var resource = finding.NonCompliantResource!.Identifier;
        var period = SuppressionPeriod.For(TimeSpan.FromDays(30));

        Claim.Equal(SuppressionChange.Created, await service.Suppressions.SuppressAsync(finding, period));
        Claim.Equal(SuppressionChange.Updated, await service.Suppressions.SuppressAsync(finding, period, "gone by June"));
        Claim.That(!(await FreshFindings.OfAsync(service, Check)).Exists(open => open.NonCompliantResource!.Identifier == resource));

        await service.Suppressions.UnsuppressAsync(finding);

        Claim.That((await FreshFindings.OfAsync(service, Check)).Exists(open => open.NonCompliantResource!.Identifier == resource));
    }

    private static async Task AskForNoneAsync(EmulatedService service)
    {
        var resource = await AnyResourceAsync(service);

        Claim.That(await service.Suppressions.FindAsync(Check, resource) is null);
        await Claim.ThrowsAsync<AuditSuppressionNotFoundException>(() => service.Suppressions.DescribeAsync(Check, resource));
        await Claim.ThrowsAsync<AuditSuppressionNotFoundException>(() => service.Suppressions.UpdateAsync(
            AuditSuppressionRequest.For(Check, resource, SuppressionPeriod.Indefinitely)));
    }

    private static async Task LoseAnswerAsync(EmulatedService service)
    {
        var resource = await AnyResourceAsync(service);
        using var reset = service.Emulator.Faults.Add(AuditFault.ResetInsideBody().For(EmulatedOperation.CreateAuditSuppression));

        await service.Suppressions.CreateAsync(AuditSuppressionRequest.For(Check, resource, SuppressionPeriod.Indefinitely));

        Claim.Equal(1, reset.TimesPlayed);
        await service.Suppressions.DeleteAsync(Check, resource);
    }

    private static async Task<ResourceIdentifier> AnyResourceAsync(EmulatedService service) =>
        (await FreshFindings.OfAsync(service, Check))[0].NonCompliantResource!.Identifier;
}
