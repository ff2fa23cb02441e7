using System.ComponentModel;
using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>What kind of resource a finding speaks of, as the service says it: one of the known values, or any other text.</summary>
/// <remarks>
/// Equality is ordinal: case matters, as it does in what the service sends.
/// <c>default(AuditResourceType)</c> is safe to use; its <see cref="Value"/> is empty. Comes from the AWS enumeration ResourceType.
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
[TypeConverter(typeof(AuditResourceTypeTypeConverter))]
public readonly partial struct AuditResourceType : IEquatable<AuditResourceType>
{
    private readonly string? _value;

    /// <summary>Initializes a resource type with the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public AuditResourceType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Gets the text that the service uses.</summary>
    /// <value>Never null; empty for <c>default(AuditResourceType)</c>.</value>
    public string Value => _value ?? "";

    /// <summary>Converts the text that the service uses.</summary>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator AuditResourceType(string value) => new(value);

    /// <summary>Converts the text that the service uses, where there is any.</summary>
    /// <param name="value">Any text, or null, which stays null.</param>
    public static implicit operator AuditResourceType?(string? value) =>
        value is null ? default(AuditResourceType?) : new AuditResourceType(value);

    /// <summary>Tells whether two resource types have the same text.</summary>
    /// <param name="left">The first resource type.</param>
    /// <param name="right">The second resource type.</param>
    public static bool operator ==(AuditResourceType left, AuditResourceType right) => left.Equals(right);

    /// <summary>Tells whether two resource types have different text.</summary>
    /// <param name="left">The first resource type.</param>
    /// <param name="right">The second resource type.</param>
    public static bool operator !=(AuditResourceType left, AuditResourceType right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(AuditResourceType other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AuditResourceType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <summary>Returns the text that the service uses.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
