using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using IoTAuditClient.Model.Mitigations;

namespace IoTAuditClient;

/// <summary>What a mitigation action does, as the service says it: one of the known values, or any other text.</summary>
/// <remarks>
/// Equality is ordinal. <c>default(AuditMitigationActionType)</c> is safe to use; its <see cref="Value"/> is empty. Every text
/// parses, so that only null and empty text fail. Comes from the AWS enumeration MitigationActionType.
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
[TypeConverter(typeof(AuditMitigationActionTypeTypeConverter))]
public readonly record struct AuditMitigationActionType : ISpanParsable<AuditMitigationActionType>
{
    // Null for empty text, so that the default and the value of an empty text are equal.
    private readonly string? _value;

    /// <summary>Initializes a type with the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public AuditMitigationActionType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value.Length == 0 ? null : value;
    }

    /// <summary>Gets ADD_THINGS_TO_THING_GROUP: adds the things that use a device certificate to thing groups.</summary>
    public static AuditMitigationActionType AddThingsToThingGroup { get; } = new(Names.AddThingsToThingGroup);

    /// <summary>Gets ENABLE_IOT_LOGGING: switches AWS IoT logging on.</summary>
    public static AuditMitigationActionType EnableIotLogging { get; } = new(Names.EnableIotLogging);

    /// <summary>Gets PUBLISH_FINDING_TO_SNS: publishes the finding to an Amazon SNS topic.</summary>
    public static AuditMitigationActionType PublishFindingToSns { get; } = new(Names.PublishFindingToSns);

    /// <summary>Gets REPLACE_DEFAULT_POLICY_VERSION: replaces the default version of an AWS IoT policy by a blank one.</summary>
    public static AuditMitigationActionType ReplaceDefaultPolicyVersion { get; } = new(Names.ReplaceDefaultPolicyVersion);

    /// <summary>Gets UPDATE_CA_CERTIFICATE: deactivates a CA certificate.</summary>
    public static AuditMitigationActionType UpdateCaCertificate { get; } = new(Names.UpdateCaCertificate);

    /// <summary>Gets UPDATE_DEVICE_CERTIFICATE: deactivates a device certificate.</summary>
    public static AuditMitigationActionType UpdateDeviceCertificate { get; } = new(Names.UpdateDeviceCertificate);

    /// <summary>Gets the text that the service uses.</summary>
    /// <value>Never null; empty for <c>default(AuditMitigationActionType)</c>.</value>
    public string Value => _value ?? "";

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator AuditMitigationActionType(string value) => new(value);

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="value">Any text, or null, which stays null.</param>
    public static implicit operator AuditMitigationActionType?(string? value) =>
        value is null ? default(AuditMitigationActionType?) : new AuditMitigationActionType(value);

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The type of this text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static AuditMitigationActionType Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The type of this text.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static AuditMitigationActionType Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new FormatException("The type of a mitigation action is empty text: name one, or leave it out.");

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="s">Any text, taken as it is; empty text and null are none.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The type of this text; the default where the text is null or empty.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AuditMitigationActionType result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The type of this text.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AuditMitigationActionType result)
    {
        result = s.IsEmpty ? default : new AuditMitigationActionType(s.ToString());
        return !s.IsEmpty;
    }

    /// <summary>Returns the text that the service uses.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>The known values as constants, for the case labels of a switch over <see cref="Value"/>.</summary>
    public static class Names
    {
        /// <summary>The text of <see cref="AuditMitigationActionType.AddThingsToThingGroup"/>.</summary>
        public const string AddThingsToThingGroup = "ADD_THINGS_TO_THING_GROUP";

        /// <summary>The text of <see cref="AuditMitigationActionType.EnableIotLogging"/>.</summary>
        public const string EnableIotLogging = "ENABLE_IOT_LOGGING";

        /// <summary>The text of <see cref="AuditMitigationActionType.PublishFindingToSns"/>.</summary>
        public const string PublishFindingToSns = "PUBLISH_FINDING_TO_SNS";

        /// <summary>The text of <see cref="AuditMitigationActionType.ReplaceDefaultPolicyVersion"/>.</summary>
        public const string ReplaceDefaultPolicyVersion = "REPLACE_DEFAULT_POLICY_VERSION";

        /// <summary>The text of <see cref="AuditMitigationActionType.UpdateCaCertificate"/>.</summary>
        public const string UpdateCaCertificate = "UPDATE_CA_CERTIFICATE";

        /// <summary>The text of <see cref="AuditMitigationActionType.UpdateDeviceCertificate"/>.</summary>
        public const string UpdateDeviceCertificate = "UPDATE_DEVICE_CERTIFICATE";
    }
}
