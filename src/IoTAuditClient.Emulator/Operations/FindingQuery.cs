using System.Security.Cryptography;
using System.Text;

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

    /// <summary>Ties a page token to this query. Lengths keep the parts apart, so that no two queries look alike.</summary>
    public byte[] Fingerprint()
    {
        var text = new StringBuilder(EmulatedOperation.ListAuditFindings);
        Append(TaskId);
        Append(Start.ToUnixTimeMilliseconds());
        Append(End.ToUnixTimeMilliseconds());
        Append(CheckName);
        Append(IsSuppressed);
        foreach (var (path, value) in Identifier.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            Append(path);
            Append(value);
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));

        void Append(object? part)
        {
            var value = FormattableString.Invariant($"{part}");
            text.Append(part is null ? '-' : '+').Append(value.Length).Append(':').Append(value);
        }
    }
}
