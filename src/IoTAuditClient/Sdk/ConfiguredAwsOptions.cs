using Amazon.Extensions.NETCore.Setup;
using IoTAuditClient.Text;
using Microsoft.Extensions.Configuration;

namespace IoTAuditClient.Sdk;

/// <summary>Reads the AWS SDK's settings from the section <c>AWS</c> of a configuration.</summary>
internal static class ConfiguredAwsOptions
{
    private const string Section = "AWS";
    private const int MaxShownLength = 200;

    /// <exception cref="AuditConfigurationException">A setting of the section is none.</exception>
    public static AWSOptions Read(IConfiguration configuration)
    {
        try
        {
            return configuration.GetAWSOptions();
        }
        catch (Exception exception)
        {
            // The exception names the setting without its section and its value. Of two names that it contains, the longer one is meant.
            var reason = BoundedText.Show(exception.Message.TrimEnd('.', ' '), MaxShownLength);
            var broken = configuration.GetSection(Section).GetChildren()
                .Where(setting => exception.Message.Contains(NameInMessages(setting), StringComparison.OrdinalIgnoreCase))
                .MaxBy(static setting => setting.Key.Length);
            throw new AuditConfigurationException(
                broken?.Value is { } value
                    ? $"{broken.Path} of the configuration is \"{SecretText.Show(value, MaxShownLength)}\" ({reason})"
                    : $"the section {Section} of the configuration cannot be read ({reason})")
            {
                Remedy = "Correct it, or take it away.",
            };
        }
    }

    private static string NameInMessages(IConfigurationSection setting) =>
        setting.Key.Equals("DefaultsMode", StringComparison.OrdinalIgnoreCase) ? "DefaultConfiguration" : setting.Key;
}
