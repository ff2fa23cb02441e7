namespace IoTAuditClient.AotSmoke;

/// <summary>
/// Takes this machine's AWS settings out of the process: the checks set what they need, and one needs that there is no Region.
/// </summary>
internal static class MachineSettings
{
    public static void Forget()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys
            .Cast<string>()
            .Where(name => name.StartsWith("AWS_", StringComparison.Ordinal))
            .ToList())
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        var nowhere = Path.Combine(AppContext.BaseDirectory, "no-such-file");
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", nowhere);
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", nowhere);
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
    }
}
