using System.ComponentModel;
using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>How urgent a finding is, as the service says it: one of the four known values, or any other text.</summary>
/// <remarks>
/// <para>Equality is ordinal: case matters, as it does in what the service sends.</para>
/// <para>
/// The order is by <see cref="Urgency"/>: the empty value, <see cref="Low"/>, <see cref="Medium"/>, <see cref="High"/>,
/// <see cref="Critical"/>, and above them all a value that this version does not know, unknown ones among themselves in
/// ordinal order of their text: a filter such as <c>severity >= FindingSeverity.High</c> lets no severity pass unseen
/// that AWS adds.
/// </para>
/// <para><c>default(FindingSeverity)</c> is safe to use; its <see cref="Value"/> is empty. Comes from the AWS
/// enumeration AuditFindingSeverity.</para>
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
[TypeConverter(typeof(FindingSeverityTypeConverter))]
public readonly partial struct FindingSeverity : IEquatable<FindingSeverity>, IComparable<FindingSeverity>
{
    private readonly string? _value;

    /// <summary>Initializes a severity with the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public FindingSeverity(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Gets the severity CRITICAL: easy to exploit, needs attention at once.</summary>
    public static FindingSeverity Critical { get; } = new(Names.Critical);

    /// <summary>Gets the severity HIGH: to be looked into as soon as the critical ones are.</summary>
    public static FindingSeverity High { get; } = new(Names.High);

    /// <summary>Gets the severity MEDIUM: part of keeping a fleet in good shape.</summary>
    public static FindingSeverity Medium { get; } = new(Names.Medium);

    /// <summary>Gets the severity LOW: a good practice that was overlooked.</summary>
    public static FindingSeverity Low { get; } = new(Names.Low);

    /// <summary>Gets the text that the service uses.</summary>
    /// <value>Never null; empty for <c>default(FindingSeverity)</c>.</value>
    public string Value => _value ?? "";

    /// <summary>Gets the urgency as a number, the greater the worse: for a database, a chart or a threshold.</summary>
    /// <value>
    /// 1 for LOW, 2 for MEDIUM, 3 for HIGH, 4 for CRITICAL, 5 for every other text, which may be worse than all that this version knows,
    /// and 0 for the empty text of <c>default(FindingSeverity)</c>. These numbers stay as they are.
    /// </value>
    public int Urgency => Value switch
    {
        Names.Critical => 4,
        Names.High => 3,
        Names.Medium => 2,
        Names.Low => 1,
        "" => 0,
        _ => 5,
    };

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator FindingSeverity(string value) => new(value);

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="value">Any text, or null, which stays null.</param>
    public static implicit operator FindingSeverity?(string? value) =>
        value is null ? default(FindingSeverity?) : new FindingSeverity(value);

    /// <summary>Tells whether two severities have the same text.</summary>
    /// <param name="left">The first severity.</param>
    /// <param name="right">The second severity.</param>
    public static bool operator ==(FindingSeverity left, FindingSeverity right) => left.Equals(right);

    /// <summary>Tells whether two severities have different text.</summary>
    /// <param name="left">The first severity.</param>
    /// <param name="right">The second severity.</param>
    public static bool operator !=(FindingSeverity left, FindingSeverity right) => !left.Equals(right);

    /// <summary>Tells whether the first severity is less urgent than the second.</summary>
    /// <param name="left">The first severity.</param>
    /// <param name="right">The second severity.</param>
    public static bool operator <(FindingSeverity left, FindingSeverity right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether the first severity is less urgent than the second, or the same.</summary>
    /// <param name="left">The first severity.</param>
    /// <param name="right">The second severity.</param>
    public static bool operator <=(FindingSeverity left, FindingSeverity right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether the first severity is more urgent than the second.</summary>
    /// <param name="left">The first severity.</param>
    /// <param name="right">The second severity.</param>
    public static bool operator >(FindingSeverity left, FindingSeverity right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether the first severity is more urgent than the second, or the same.</summary>
    /// <param name="left">The first severity.</param>
    /// <param name="right">The second severity.</param>
    public static bool operator >=(FindingSeverity left, FindingSeverity right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(FindingSeverity other)
    {
        var byUrgency = Urgency.CompareTo(other.Urgency);
        return byUrgency != 0 ? byUrgency : string.CompareOrdinal(Value, other.Value);
    }

    /// <inheritdoc/>
    public bool Equals(FindingSeverity other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FindingSeverity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <summary>Returns the text that the service uses.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>The known values as constants, for the case labels of a switch over <see cref="Value"/>.</summary>
    public static class Names
    {
        /// <summary>The text of <see cref="FindingSeverity.Critical"/>.</summary>
        public const string Critical = "CRITICAL";

        /// <summary>The text of <see cref="FindingSeverity.High"/>.</summary>
        public const string High = "HIGH";

        /// <summary>The text of <see cref="FindingSeverity.Medium"/>.</summary>
        public const string Medium = "MEDIUM";

        /// <summary>The text of <see cref="FindingSeverity.Low"/>.</summary>
        public const string Low = "LOW";
    }
}
