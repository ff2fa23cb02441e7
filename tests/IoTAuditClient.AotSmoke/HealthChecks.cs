using IoTAuditClient.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IoTAuditClient.AotSmoke;

/// <summary>The package IoTAuditClient.HealthChecks, in the service that ASP.NET Core asks.</summary>
internal static class HealthChecks
{
    public static async Task RunAsync(Checks checks, EmulatedService service)
    {
        await checks.RunAsync("health: healthy while the service answers", () => CheckAsync(service, null, HealthStatus.Healthy));
        await checks.RunAsync(
            "health: unhealthy while it refuses",
            () => CheckAsync(service, AuditFault.AccessDenied(), HealthStatus.Unhealthy));
    }

    private static async Task CheckAsync(EmulatedService service, AuditFault? fault, HealthStatus expected)
    {
        await using var provider = service.Provide(add: services => services.AddLogging().AddHealthChecks().AddIoTAuditClient());
        using var scripted = fault is null ? null : service.Emulator.Faults.Add(fault);

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Claim.Equal(expected, report.Entries["iot-audit"].Status);
    }
}
