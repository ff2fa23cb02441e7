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
            // The exception names the setting at times by another name, and never its value. A setting that fails alone is what is wrong.
            var broken = configuration.GetSection(Section).GetChildren().FirstOrDefault(static setting => Fails(setting));
            var reason = BoundedText.Show(exception.Message.TrimEnd('.', ' '), MaxShownLength);
            throw new AuditConfigurationException(
                broken?.Value is { } value
                    ? $"{broken.Path} of the configuration is \"{SecretText.Show(value, MaxShownLength)}\" ({reason})"
                    : $"the section {Section} of the configuration cannot be read ({reason})")
            {
                Remedy = "Correct it, or take it away.",
            };
        }
    }

    private static bool Fails(IConfigurationSection setting)
    {
        try
        {
            new ConfigurationBuilder().AddInMemoryCollection([new(setting.Path, setting.Value)]).Build().GetAWSOptions();
            return false;
        }
        catch (Exception)
        {
            return true;
        }
    }
}
