using IoTAuditClient.AotSmoke;

MachineSettings.Forget();
var checks = new Checks();
await using (var service = await EmulatedService.StartAsync())
{
    await WholeAssemblyChecks.RunAsync(checks);
    await DescribeChecks.RunAsync(checks, service);
    await ListChecks.RunAsync(checks, service);
    await BulkChecks.RunAsync(checks, service);
    await AuditChecks.RunAsync(checks, service);
    await SuppressionChecks.RunAsync(checks, service);
    await MitigationChecks.RunAsync(checks, service);
    await JsonChecks.RunAsync(checks, service);
    await AuditJsonChecks.RunAsync(checks, service);
    await DecisionJsonChecks.RunAsync(checks, service);
    await ConfigurationChecks.RunAsync(checks, service);
    await AccountChecks.RunAsync(checks, service);
    await ErrorChecks.RunAsync(checks, service);
    await TelemetryChecks.RunAsync(checks, service);
    await HealthChecks.RunAsync(checks, service);
}

Console.WriteLine($"{checks.Passed} passed, {checks.Failed} failed");
return checks.Failed == 0 ? 0 : 1;
