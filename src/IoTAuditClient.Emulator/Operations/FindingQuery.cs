namespace IoTAuditClient.Emulator;

/// <summary>The filter of ListAuditFindings, checked: either an audit or a time range.</summary>
internal sealed record FindingQuery
{
    public string? TaskId { get; init; }

    public DateTimeOffset Start { get; init; }

    public DateTimeOffset End { get; init; }

    public string? CheckName { get; init; }

    public bool? IsSuppressed { get; init; }

    /// <summary>The members of the resource identifier that have to be equal, by their path.</summary>
    public IReadOnlyDictionary<string, string> Identifier { get; init; } = new Dictionary<string, string>();

    public bool Covers(DateTimeOffset time) => time >= Start && time <= End;

    /// <summary>Ties a page token to this query.</summary>
    public byte[] Fingerprint() => Emulator.Fingerprint.Of(
        EmulatedOperation.ListAuditFindings,
        [
            TaskId, Start.ToUnixTimeMilliseconds(), End.ToUnixTimeMilliseconds(), CheckName, IsSuppressed,
            .. Identifier.OrderBy(member => member.Key, StringComparer.Ordinal).SelectMany(member => new[] { member.Key, member.Value }),
        ]);
}
