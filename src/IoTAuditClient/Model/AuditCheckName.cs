using System.ComponentModel;
using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>An audit check, by the name that the service uses: one of the 17 documented ones, or any other text.</summary>
/// <remarks>
/// Equality is ordinal: case matters, as it does in what the service sends.
/// <c>default(AuditCheckName)</c> is safe to use; its <see cref="Value"/> is empty.
/// Older AWS texts use other names for some checks; those pass through as they are.
/// Comes from the string AuditCheckName of the service.
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
[TypeConverter(typeof(AuditCheckNameTypeConverter))]
public readonly partial struct AuditCheckName : IEquatable<AuditCheckName>
{
    private readonly string? _value;

    /// <summary>Initializes a check name with the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public AuditCheckName(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Gets the text that the service uses.</summary>
    /// <value>Never null; empty for <c>default(AuditCheckName)</c>.</value>
    public string Value => _value ?? "";

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator AuditCheckName(string value) => new(value);

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="value">Any text, or null, which stays null.</param>
    public static implicit operator AuditCheckName?(string? value) => value is null ? default(AuditCheckName?) : new AuditCheckName(value);

    /// <summary>Tells whether two check names have the same text.</summary>
    /// <param name="left">The first check name.</param>
    /// <param name="right">The second check name.</param>
    public static bool operator ==(AuditCheckName left, AuditCheckName right) => left.Equals(right);

    /// <summary>Tells whether two check names have different text.</summary>
    /// <param name="left">The first check name.</param>
    /// <param name="right">The second check name.</param>
    public static bool operator !=(AuditCheckName left, AuditCheckName right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(AuditCheckName other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AuditCheckName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <summary>Returns the text that the service uses.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
