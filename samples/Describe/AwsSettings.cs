namespace Describe;

/// <summary>Tells whether this machine has a setting of AWS, which the AWS SDK would then use.</summary>
internal static class AwsSettings
{
    private static readonly string[] OfNoAccount = ["AWS_CA_BUNDLE", "AWS_EC2_METADATA_DISABLED", "AWS_PAGER"];

    public static bool AreThere() => HasVariable() || HasFile("config") || HasFile("credentials");

    private static bool HasVariable() => Environment.GetEnvironmentVariables().Keys.Cast<string>()
        .Any(static name => name.StartsWith("AWS_", StringComparison.Ordinal) && !OfNoAccount.Contains(name));

    private static bool HasFile(string name) =>
        File.Exists(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".aws", name));
}
