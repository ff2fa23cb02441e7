using IoTAuditClient.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IoTAuditClient.Options;

/// <summary>
/// Reads the settings from a configuration section. It refuses what .NET's binder ignores or takes with another meaning: a key that is no
/// setting, a value where a section belongs, a section where a value belongs, several names for one, a number without a unit.
/// </summary>
internal static class SectionBinding
{
    private const int MaxShownLength = 200;

    private static readonly Setting<PacingOptions>[] RateSettings = [.. DocumentedRates.All.Select(static rate => Rate(rate.Key))];

    private static readonly Setting<PacingOptions>[] PacingSettings =
    [
        Value<PacingOptions, PacingMode>(
            nameof(PacingOptions.Mode), SettingText.TryReadName, OptionsRules.PacingModes, static (pacing, value) => pacing.Mode = value),
        new(nameof(PacingOptions.Rates), static (pacing, section) => Read(section, RateSettings, pacing)),
    ];

    private static readonly Setting<IoTAuditClientOptions>[] Settings =
    [
        Time(nameof(IoTAuditClientOptions.OperationTimeout), static (options, value) => options.OperationTimeout = value),
        Time(nameof(IoTAuditClientOptions.AttemptTimeout), static (options, value) => options.AttemptTimeout = value),
        Integer(nameof(IoTAuditClientOptions.MaxAttempts), static (options, value) => options.MaxAttempts = value),
        Integer(nameof(IoTAuditClientOptions.MaxResponseBytes), static (options, value) => options.MaxResponseBytes = value),
        new(nameof(IoTAuditClientOptions.Pacing), static (options, section) => Read(section, PacingSettings, options.Pacing)),
        Text(nameof(IoTAuditClientOptions.Region), static (options, value) => options.Region = value),
        Text(nameof(IoTAuditClientOptions.Profile), static (options, value) => options.Profile = value),
        Value<IoTAuditClientOptions, Uri>(
            nameof(IoTAuditClientOptions.ServiceUrl),
            SettingText.TryReadUrl,
            SettingText.UrlRule,
            static (options, value) => options.ServiceUrl = value),
        Text(nameof(IoTAuditClientOptions.RoleArn), static (options, value) => options.RoleArn = value),
        Text(nameof(IoTAuditClientOptions.RoleSessionName), static (options, value) => options.RoleSessionName = value),
        Text(nameof(IoTAuditClientOptions.ExternalId), static (options, value) => options.ExternalId = value),
    ];

    private delegate bool TryRead<TValue>(string text, out TValue value);

    /// <exception cref="OptionsValidationException">A key is unknown or a value cannot be read; the full path is named.</exception>
    public static void Bind(IConfigurationSection section, string name, IoTAuditClientOptions options)
    {
        // The section is remembered before its values are read, so that a change in between is reported later.
        var bound = new BoundSection(section);
        var failures = Read(section, Settings, options).ToList();
        if (failures.Count > 0)
        {
            throw new OptionsValidationException(name, typeof(IoTAuditClientOptions), failures);
        }

        options.BoundSections.RemoveAll(other => other.Path == bound.Path);
        options.BoundSections.Add(bound);
    }

    private static IEnumerable<string> Read<TOptions>(IConfigurationSection section, Setting<TOptions>[] settings, TOptions options)
    {
        if (section.Value is { } value)
        {
            yield return $"{section.Path} is \"{Show(value)}\", but it takes a section. {Known(section, settings)}";
        }

        foreach (var child in section.GetChildren())
        {
            var setting = Array.Find(settings, setting => setting.Key.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            var failures = setting?.Read(options, child) ?? [$"{child.Path} is not a setting. {Known(section, settings)}"];
            foreach (var failure in failures)
            {
                yield return failure;
            }
        }
    }

    private static string Known<TOptions>(IConfigurationSection section, Setting<TOptions>[] settings) =>
        $"The settings of {section.Path} are {string.Join(", ", settings.Select(static setting => setting.Key))}.";

    private static Setting<IoTAuditClientOptions> Time(string key, Action<IoTAuditClientOptions, TimeSpan> set) =>
        Value(key, SettingText.TryReadTime, SettingText.TimeRule, set);

    private static Setting<IoTAuditClientOptions> Integer(string key, Action<IoTAuditClientOptions, int> set) =>
        Value(key, SettingText.TryReadInteger, SettingText.IntegerRule, set);

    private static Setting<IoTAuditClientOptions> Text(string key, Action<IoTAuditClientOptions, string> set) =>
        Value(key, SettingText.TryReadText, "it takes a text.", set);

    private static Setting<PacingOptions> Rate(string operation) => Value<PacingOptions, double>(
        operation, SettingText.TryReadNumber, SettingText.NumberRule, (pacing, value) => pacing.Rates[operation] = value);

    private static Setting<TOptions> Value<TOptions, TValue>(
        string key,
        TryRead<TValue> tryRead,
        string rule,
        Action<TOptions, TValue> set) =>
        new(key, (options, child) =>
        {
            if (child.GetChildren().Any())
            {
                return [$"{child.Path} is a section: {rule}"];
            }

            // A null in JSON sets nothing, so the default stays.
            if (child.Value is not { } text)
            {
                return [];
            }

            if (!tryRead(text, out var value))
            {
                return [$"{child.Path} is \"{Show(text)}\": {rule}"];
            }

            set(options, value);
            return [];
        });

    private static string Show(string value) => SecretText.Show(value, MaxShownLength);
}
