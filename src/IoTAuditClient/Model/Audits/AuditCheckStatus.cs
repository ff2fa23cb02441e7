using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using IoTAuditClient.Model.Audits;

namespace IoTAuditClient;

/// <summary>How far one check of an audit has come, as the service says it: one of the known values, or any other text.</summary>
/// <remarks>
/// Equality is ordinal. <c>default(AuditCheckStatus)</c> is safe to use; its <see cref="Value"/> is empty. Every text
/// parses, so that only null and empty text fail. Comes from the AWS enumeration AuditCheckRunStatus.
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
[TypeConverter(typeof(AuditCheckStatusTypeConverter))]
public readonly record struct AuditCheckStatus : ISpanParsable<AuditCheckStatus>
{
    // Null for empty text, so that the default and the value of an empty text are equal.
    private readonly string? _value;

    /// <summary>Initializes a check status with the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public AuditCheckStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value.Length == 0 ? null : value;
    }

    /// <summary>Gets WAITING_FOR_DATA_COLLECTION: the service still gathers what the check looks at.</summary>
    public static AuditCheckStatus WaitingForDataCollection { get; } = new(Names.WaitingForDataCollection);

    /// <summary>Gets IN_PROGRESS: the check runs.</summary>
    public static AuditCheckStatus InProgress { get; } = new(Names.InProgress);

    /// <summary>Gets COMPLETED_COMPLIANT: the check has ended, and every resource that is not suppressed passed it.</summary>
    public static AuditCheckStatus CompletedCompliant { get; } = new(Names.CompletedCompliant);

    /// <summary>Gets COMPLETED_NON_COMPLIANT: the check has ended, and there are findings.</summary>
    public static AuditCheckStatus CompletedNonCompliant { get; } = new(Names.CompletedNonCompliant);

    /// <summary>Gets FAILED: the check has ended without a result.</summary>
    public static AuditCheckStatus Failed { get; } = new(Names.Failed);

    /// <summary>Gets CANCELED: the audit was cancelled before the check had ended.</summary>
    public static AuditCheckStatus Canceled { get; } = new(Names.Canceled);

    /// <summary>Gets the text that the service uses.</summary>
    /// <value>Never null; empty for <c>default(AuditCheckStatus)</c>.</value>
    public string Value => _value ?? "";

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator AuditCheckStatus(string value) => new(value);

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="value">Any text, or null, which stays null.</param>
    public static implicit operator AuditCheckStatus?(string? value) =>
        value is null ? default(AuditCheckStatus?) : new AuditCheckStatus(value);

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The check status of this text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static AuditCheckStatus Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The check status of this text.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static AuditCheckStatus Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new FormatException("The check status is empty text: name one, or leave it out.");

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="s">Any text, taken as it is; empty text and null are none.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The check status of this text; the default where the text is null or empty.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AuditCheckStatus result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="s">Any text that is not empty, taken as it is.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The check status of this text.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AuditCheckStatus result)
    {
        result = s.IsEmpty ? default : new AuditCheckStatus(s.ToString());
        return !s.IsEmpty;
    }

    /// <summary>Returns the text that the service uses.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>The known values as constants, for the case labels of a switch over <see cref="Value"/>.</summary>
    public static class Names
    {
        /// <summary>The text of <see cref="AuditCheckStatus.WaitingForDataCollection"/>.</summary>
        public const string WaitingForDataCollection = "WAITING_FOR_DATA_COLLECTION";

        /// <summary>The text of <see cref="AuditCheckStatus.InProgress"/>.</summary>
        public const string InProgress = "IN_PROGRESS";

        /// <summary>The text of <see cref="AuditCheckStatus.CompletedCompliant"/>.</summary>
        public const string CompletedCompliant = "COMPLETED_COMPLIANT";

        /// <summary>The text of <see cref="AuditCheckStatus.CompletedNonCompliant"/>.</summary>
        public const string CompletedNonCompliant = "COMPLETED_NON_COMPLIANT";

        /// <summary>The text of <see cref="AuditCheckStatus.Failed"/>.</summary>
        public const string Failed = "FAILED";

        /// <summary>The text of <see cref="AuditCheckStatus.Canceled"/>.</summary>
        public const string Canceled = "CANCELED";
    }
}
