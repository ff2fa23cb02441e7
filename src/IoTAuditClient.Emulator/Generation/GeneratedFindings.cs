using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace IoTAuditClient.Emulator;

/// <summary>The findings that the emulator invents: a list that holds nothing and computes each finding when it is asked for.</summary>
/// <remarks>
/// Finding number i depends on <see cref="AuditEmulatorOptions.Seed"/> and i alone, so a larger count keeps the
/// findings of a smaller one. The first 17 show every documented check once; of the others, two in three are found
/// again by the next day's audit, with another id. Immutable and thread-safe.
/// </remarks>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The name says what it holds.")]
public sealed class GeneratedFindings : IReadOnlyList<EmulatedFinding>
{
    internal GeneratedFindings(AuditEmulatorOptions options)
    {
        Generator = new FindingGenerator(options, options.Seed);
        Count = options.GeneratedFindings;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The audits they belong to, newest first: always twelve, one day apart.</summary>
    public IReadOnlyList<EmulatedAuditTask> Audits => Generator.Audits;

    internal FindingGenerator Generator { get; }

    /// <summary>A finding by its number.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public EmulatedFinding this[int index]
    {
        get
        {
            ThrowIfOutside(index);
            return Generator.Create(index);
        }
    }

    /// <summary>The id of a finding by its number. Cheaper than the finding.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public string IdAt(int index)
    {
        ThrowIfOutside(index);
        return Generator.IdAt(index);
    }

    /// <summary>The number of the finding with an id, or -1 where none has it. Takes the same time for any count.</summary>
    /// <param name="findingId">The id.</param>
    public int IndexOf(string findingId)
    {
        ArgumentNullException.ThrowIfNull(findingId);
        return Generator.TryFind(findingId, out var number) && number < Count ? (int)number : -1;
    }

    /// <summary>Goes through the findings in the order of their numbers.</summary>
    public IEnumerator<EmulatedFinding> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return Generator.Create(index);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void ThrowIfOutside(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
    }
}
