using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using IoTAuditClient.Model.Audits;

namespace IoTAuditClient;

/// <summary>What started an audit, as the service says it: one of the known values, or any other text.</summary>
/// <remarks>
/// Equality is ordinal. <c>default(AuditType)</c> is safe to use; its <see cref="Value"/> is empty. Every text parses,
/// so that only null and empty text fail. Comes from the AWS enumeration AuditTaskType.
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
[TypeConverter(typeof(AuditTypeTypeConverter))]
public readonly record struct AuditType : ISpanParsable<AuditType>
{
    // Null for empty text, so that the default and the value of an empty text are equal.
    private readonly string? _value;

    /// <summary>Initializes a type with the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public AuditType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value.Length == 0 ? null : value;
    }

    /// <summary>Gets ON_DEMAND_AUDIT_TASK: a call of StartOnDemandAuditTask started it.</summary>
    public static AuditType OnDemand { get; } = new(Names.OnDemand);

    /// <summary>Gets SCHEDULED_AUDIT_TASK: a scheduled audit started it.</summary>
    public static AuditType Scheduled { get; } = new(Names.Scheduled);

    /// <summary>Gets the text that the service uses.</summary>
    /// <value>Never null; empty for <c>default(AuditType)</c>.</value>
    public string Value => _value ?? "";

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator AuditType(string value) => new(value);

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="value">Any text, or null, which stays null.</param>
    public static implicit operator AuditType?(string? value) => value is null ? default(AuditType?) : new AuditType(value);

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The type of this text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static AuditType Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The type of this text.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static AuditType Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new FormatException("The audit type is empty text: name one, or leave it out.");

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="s">Any text, taken as it is; empty text and null are none.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The type of this text; the default where the text is null or empty.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AuditType result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The type of this text.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AuditType result)
    {
        result = s.IsEmpty ? default : new AuditType(s.ToString());
        return !s.IsEmpty;
    }

    /// <summary>Returns the text that the service uses.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>The known values as constants, for the case labels of a switch over <see cref="Value"/>.</summary>
    public static class Names
    {
        /// <summary>The text of <see cref="AuditType.OnDemand"/>.</summary>
        public const string OnDemand = "ON_DEMAND_AUDIT_TASK";

        /// <summary>The text of <see cref="AuditType.Scheduled"/>.</summary>
        public const string Scheduled = "SCHEDULED_AUDIT_TASK";
    }
}
