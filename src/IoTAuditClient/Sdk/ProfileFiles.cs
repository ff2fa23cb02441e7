using Amazon.Extensions.NETCore.Setup;
using IoTAuditClient.Text;

namespace IoTAuditClient.Sdk;

/// <summary>The files that the AWS SDK reads profiles from, and what they have of a profile that it does not take.</summary>
/// <remarks>The SDK says of such a profile what it says of one that is not there.</remarks>
internal static class ProfileFiles
{
    private const int MaxShownLength = 200;

    // Settings that take some values only. Others take any text, and some of those are secrets.
    private static readonly string[] Restricted =
    [
        "max_attempts", "retry_mode", "defaults_mode", "use_fips_endpoint", "use_dualstack_endpoint", "endpoint_discovery_enabled",
        "ignore_configured_endpoint_urls", "sts_regional_endpoints", "credential_source", "duration_seconds", "account_id_endpoint_mode",
        "ec2_metadata_service_endpoint_mode", "ec2_metadata_v1_disabled", "disable_request_compression",
        "request_min_compression_size_bytes", "request_checksum_calculation", "response_checksum_validation", "s3_use_arn_region",
        "s3_disable_multiregion_access_points", "s3_us_east_1_regional_endpoint", "s3_disable_express_session_auth", "services",
    ];

    /// <summary>The paths, whether something is there or not.</summary>
    public static IReadOnlyList<string> PathsOf(AWSOptions settings)
    {
        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".aws");
        return
        [
            settings.ProfilesLocation ?? PathOf("AWS_SHARED_CREDENTIALS_FILE", Path.Combine(folder, "credentials")),
            PathOf("AWS_CONFIG_FILE", Path.Combine(folder, "config")),
        ];
    }

    /// <summary>The error of a profile that is there and that the SDK does not take; null where no file has it.</summary>
    public static AuditConfigurationException? RefusalOf(AWSOptions settings, string name)
    {
        foreach (var path in PathsOf(settings).Where(File.Exists))
        {
            var lines = LinesOf(path, name);
            if (lines is { Count: > 0 })
            {
                var suspects = lines.Where(static line => Restricted.Contains(KeyOf(line), StringComparer.OrdinalIgnoreCase));
                var shown = BoundedText.Show(string.Join(", ", suspects.Select(static line => SecretText.Hide(line))), MaxShownLength);
                return new AuditConfigurationException(
                    $"the AWS profile '{BoundedText.Show(name, MaxShownLength)}' has a setting that the AWS SDK does not take, or one twice"
                        + (shown.Length > 0 ? $" ({shown})" : ""))
                {
                    Remedy = $"Correct it in {BoundedText.Show(path, MaxShownLength)}.",
                };
            }
        }

        return null;
    }

    private static List<string>? LinesOf(string path, string name)
    {
        List<string>? lines = null;
        var isMeant = false;
        foreach (var line in File.ReadLines(path).Select(static line => line.Trim()))
        {
            if (line.StartsWith('['))
            {
                isMeant = NameIn(line) == name;
                lines ??= isMeant ? [] : null;
            }
            else if (isMeant && KeyOf(line).Length > 0 && line[0] is not ('#' or ';'))
            {
                lines!.Add(line);
            }
        }

        return lines;
    }

    private static string NameIn(string header)
    {
        const string Prefix = "profile ";
        var name = header.TrimStart('[').Split(']')[0].Trim();
        return name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..].Trim() : name;
    }

    private static string KeyOf(string line) => line.Contains('=', StringComparison.Ordinal) ? line.Split('=')[0].Trim() : "";

    private static string PathOf(string variable, string standard) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } path ? path : standard;
}
