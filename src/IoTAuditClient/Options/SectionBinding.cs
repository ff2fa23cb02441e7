using IoTAuditClient.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IoTAuditClient.Options;

/// <summary>Reads the settings from a configuration section, and refuses a key that is no setting: a typo would otherwise be a default in silence.</summary>
internal static class SectionBinding
{
    private static readonly string[] Keys =
    [
        nameof(IoTAuditClientOptions.OperationTimeout),
        nameof(IoTAuditClientOptions.AttemptTimeout),
        nameof(IoTAuditClientOptions.MaxAttempts),
        nameof(IoTAuditClientOptions.MaxResponseBytes),
        nameof(IoTAuditClientOptions.Pacing),
        nameof(IoTAuditClientOptions.Region),
        nameof(IoTAuditClientOptions.Profile),
        nameof(IoTAuditClientOptions.ServiceUrl),
    ];

    private static readonly string[] PacingKeys =
    [
        nameof(PacingOptions.Mode),
        nameof(PacingOptions.DescribeAuditFindingRate),
        nameof(PacingOptions.ListAuditFindingsRate),
        nameof(PacingOptions.ListRelatedResourcesForAuditFindingRate),
        nameof(PacingOptions.DescribeAuditTaskRate),
        nameof(PacingOptions.ListAuditTasksRate),
        nameof(PacingOptions.StartOnDemandAuditTaskRate),
        nameof(PacingOptions.CancelAuditTaskRate),
        nameof(PacingOptions.DescribeAccountAuditConfigurationRate),
        nameof(PacingOptions.ListScheduledAuditsRate),
    ];

    /// <exception cref="OptionsValidationException">A key is unknown or a value cannot be read; the full path is named.</exception>
    public static void Bind(IConfigurationSection section, string name, IoTAuditClientOptions options)
    {
        var unknown = Unknown(section, Keys).Concat(Unknown(section.GetSection(nameof(IoTAuditClientOptions.Pacing)), PacingKeys)).ToList();
        if (unknown.Count > 0)
        {
            throw new OptionsValidationException(name, typeof(IoTAuditClientOptions), unknown);
        }

        // The section is remembered before its values are read, so that a change in between is reported later.
        var bound = new BoundSection(section);
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException exception)
        {
            throw new OptionsValidationException(name, typeof(IoTAuditClientOptions), [UnreadableValue(section, exception)]);
        }

        options.BoundSections.RemoveAll(other => other.Path == bound.Path);
        options.BoundSections.Add(bound);
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, string[] keys) => section.GetChildren()
        .Where(child => !keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
        .Select(child => $"{child.Path} is not a setting. The settings of {section.Path} are {string.Join(", ", keys)}.");

    private static bool IsPacingMode(IConfigurationSection child) => child.Key.Equals(nameof(PacingOptions.Mode), StringComparison.OrdinalIgnoreCase);

    private static string UnreadableValue(IConfigurationSection section, InvalidOperationException exception)
    {
        // The binder's message names the path only, so the value is looked up.
        var values = section.GetChildren().Concat(section.GetSection(nameof(IoTAuditClientOptions.Pacing)).GetChildren());

        // Stryker disable once Linq : every refused value is there; a binder that says so in other words is passed on instead of failing here.
        var child = values.FirstOrDefault(child => exception.Message.Contains($"'{child.Path}'", StringComparison.OrdinalIgnoreCase));
        if (child is null)
        {
            return exception.Message;
        }

        var rule = IsPacingMode(child) ? $": {OptionsRules.PacingModes}" : ", which cannot be read. Times are written hh:mm:ss, numbers in digits, URLs with http:// or https://.";
        return $"{child.Path} is \"{BoundedText.Show(child.Value ?? "", 200)}\"{rule}";
    }
}
