using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using IoTAuditClient.Model.Mitigations;

namespace IoTAuditClient;

/// <summary>How far a mitigation task has come, as the service says it: one of the known values, or any other text.</summary>
/// <remarks>
/// Equality is ordinal. <c>default(AuditMitigationStatus)</c> is safe to use; its <see cref="Value"/> is empty. Every text
/// parses, so that only null and empty text fail. Comes from the AWS enumeration AuditMitigationActionsTaskStatus.
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
[TypeConverter(typeof(AuditMitigationStatusTypeConverter))]
public readonly record struct AuditMitigationStatus : ISpanParsable<AuditMitigationStatus>
{
    // Null for empty text, so that the default and the value of an empty text are equal.
    private readonly string? _value;

    /// <summary>Initializes a status with the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public AuditMitigationStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value.Length == 0 ? null : value;
    }

    /// <summary>Gets IN_PROGRESS: the task runs.</summary>
    public static AuditMitigationStatus InProgress { get; } = new(Names.InProgress);

    /// <summary>Gets COMPLETED: the task has ended; single actions of it may have failed or been skipped.</summary>
    public static AuditMitigationStatus Completed { get; } = new(Names.Completed);

    /// <summary>Gets FAILED: the task has ended without success.</summary>
    public static AuditMitigationStatus Failed { get; } = new(Names.Failed);

    /// <summary>Gets CANCELED: the task was cancelled before its end.</summary>
    public static AuditMitigationStatus Canceled { get; } = new(Names.Canceled);

    /// <summary>Gets the text that the service uses.</summary>
    /// <value>Never null; empty for <c>default(AuditMitigationStatus)</c>.</value>
    public string Value => _value ?? "";

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator AuditMitigationStatus(string value) => new(value);

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="value">Any text, or null, which stays null.</param>
    public static implicit operator AuditMitigationStatus?(string? value) =>
        value is null ? default(AuditMitigationStatus?) : new AuditMitigationStatus(value);

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The status of this text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static AuditMitigationStatus Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The status of this text.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static AuditMitigationStatus Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new FormatException("The mitigation status is empty text: name one, or leave it out.");

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="s">Any text, taken as it is; empty text and null are none.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The status of this text; the default where the text is null or empty.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AuditMitigationStatus result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The status of this text.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AuditMitigationStatus result)
    {
        result = s.IsEmpty ? default : new AuditMitigationStatus(s.ToString());
        return !s.IsEmpty;
    }

    /// <summary>Returns the text that the service uses.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>The known values as constants, for the case labels of a switch over <see cref="Value"/>.</summary>
    public static class Names
    {
        /// <summary>The text of <see cref="AuditMitigationStatus.InProgress"/>.</summary>
        public const string InProgress = "IN_PROGRESS";

        /// <summary>The text of <see cref="AuditMitigationStatus.Completed"/>.</summary>
        public const string Completed = "COMPLETED";

        /// <summary>The text of <see cref="AuditMitigationStatus.Failed"/>.</summary>
        public const string Failed = "FAILED";

        /// <summary>The text of <see cref="AuditMitigationStatus.Canceled"/>.</summary>
        public const string Canceled = "CANCELED";
    }
}
