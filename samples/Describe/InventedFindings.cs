using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.Emulator;

namespace Describe;

/// <summary>The embedded emulator in the place of AWS.</summary>
internal static class InventedFindings
{
    /// <summary>Starts the emulator, points the client to it, and says so: an invented finding may not be taken for a real one.</summary>
    public static async Task<AuditEmulator> StartAsync(IIoTAuditClientBuilder client, string? region = null, long seed = 1)
    {
        var options = new AuditEmulatorOptions { GeneratedFindings = 17, Region = region ?? "us-east-1", Seed = seed };
        var emulator = await AuditEmulator.StartAsync(options);
        client.UseAwsOptions(new AWSOptions
        {
            Region = RegionEndpoint.GetBySystemName(options.Region),
            Credentials = new BasicAWSCredentials("any", "any"),
            DefaultClientConfig = { ServiceURL = emulator.ServiceUrl.ToString() },
        });
        Console.Error.WriteLine("No AWS setting was found, so the emulator answers. Its findings are INVENTED.");
        return emulator;
    }

    public static string IdsOf(AuditEmulator emulator) =>
        $"Some that there are: {string.Join(", ", Enumerable.Range(0, 3).Select(index => emulator.Findings.Generated.IdAt(index)))}.";
}
