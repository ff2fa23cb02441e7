using IoTAuditClient.Queries;

namespace IoTAuditClient;

/// <summary>Says how long a suppression lasts: until a time, for a while from now, or without an end.</summary>
/// <remarks>
/// The service takes one of two members, expirationDate and suppressIndefinitely, and refuses both and neither: a period is always
/// exactly one. Immutable and safe to share between threads; two periods are equal when they say the same.
/// </remarks>
public sealed record SuppressionPeriod
{
    private SuppressionPeriod()
    {
    }

    /// <summary>Gets the period without an end.</summary>
    public static SuppressionPeriod Indefinitely { get; } = new();

    /// <summary>Gets when the period ends.</summary>
    /// <value>In UTC. <see langword="null"/> for a period of another kind.</value>
    public DateTimeOffset? End { get; private init; }

    /// <summary>Gets how long the period lasts, counted from the call that is given it.</summary>
    /// <value><see langword="null"/> for a period of another kind.</value>
    public TimeSpan? Length { get; private init; }

    /// <summary>Gets whether the period has no end.</summary>
    public bool IsIndefinite => End is null && Length is null;

    /// <summary>Makes a period that ends at a time.</summary>
    /// <param name="end">The end, in any time zone. The service counts whole seconds: it ends at the first one that is not before.</param>
    /// <returns>The period. Whether its end lies ahead is checked when it is used.</returns>
    public static SuppressionPeriod Until(DateTimeOffset end) => new() { End = end.ToUniversalTime() };

    /// <summary>Makes a period that ends at a time.</summary>
    /// <param name="end">The end, whose kind says whether it is UTC or local.</param>
    /// <returns>The period. Whether its end lies ahead is checked when it is used.</returns>
    /// <exception cref="ArgumentException">The time is of no stated time zone.</exception>
    public static SuppressionPeriod Until(DateTime end)
    {
        AuditQueryRules.ThrowIfUnspecified(end, nameof(end));
        return Until(new DateTimeOffset(end));
    }

    /// <summary>Makes a period that begins when it is used.</summary>
    /// <param name="length">How long it lasts, counted by the client's clock.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is not more than zero.</exception>
    public static SuppressionPeriod For(TimeSpan length) => length > TimeSpan.Zero
        ? new SuppressionPeriod { Length = length }
        : throw new ArgumentOutOfRangeException(
            nameof(length), length, "A suppression lasts longer than no time. Give more than zero, or Indefinitely.");

    /// <summary>Returns the period for people to read.</summary>
    /// <returns>Text that may change between versions.</returns>
    public override string ToString() => (End, Length) switch
    {
        ({ } end, _) => $"until {AuditQueryRules.Show(end)}",
        (_, { } length) => $"for {length:c}",
        _ => "indefinitely",
    };

    /// <summary>Gives the time at which the period ends, in whole seconds.</summary>
    /// <param name="now">When it is used.</param>
    /// <param name="parameterName">The argument that it came with.</param>
    /// <returns>The end; null where there is none.</returns>
    /// <exception cref="ArgumentException">The end does not lie ahead, or is later than a date can be.</exception>
    internal DateTime? EndFrom(DateTimeOffset now, string parameterName)
    {
        if (Length is { } length && length > DateTimeOffset.MaxValue - now)
        {
            throw new ArgumentException($"A suppression {this} ends after the year 9999. Use Indefinitely.", parameterName);
        }

        var end = End ?? now + Length;
        return end <= now
            ? throw new ArgumentException(
                $"A suppression ends in the future; the one {this} has ended at {AuditQueryRules.Show(now)} already. "
                    + "Give a later end, or delete the suppression instead.",
                parameterName)
            : end is { } time ? RequestTime.Up(time, RequestTime.BodyUnit) : null;
    }
}
