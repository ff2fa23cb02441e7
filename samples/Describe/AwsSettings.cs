namespace Describe;

/// <summary>Tells whether this machine has a setting of AWS, which the AWS SDK would then use.</summary>
internal static class AwsSettings
{
    public static bool AreThere() => HasVariable() || HasFile("config") || HasFile("credentials");

    private static bool HasVariable() => Environment.GetEnvironmentVariables().Keys.Cast<string>()
        .Any(static name => name.StartsWith("AWS_", StringComparison.Ordinal) && name != "AWS_EC2_METADATA_DISABLED");

    private static bool HasFile(string name) =>
        File.Exists(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".aws", name));
}
