using System.Buffers;

namespace IoTAuditClient.Reporting.Asff;

/// <summary>A batch in the making. Not thread-safe.</summary>
internal sealed class OpenBatch(FindingOrigin origin)
{
    public const int MostFindings = 100;

    /// <summary>6 MB, counted in thousands, because AWS does not say which it means.</summary>
    public const int MostBytes = 6_000_000;

    private readonly ArrayBufferWriter<byte> _request = new();
    private readonly List<LocatedFinding> _findings = [];

    public int Count => _findings.Count;

    public bool HasRoomFor(int length) => Count < MostFindings && _request.WrittenCount + length + Start.Length + End.Length <= MostBytes;

    public void Add(LocatedFinding located, ReadOnlySpan<byte> json)
    {
        _request.Write(Count == 0 ? Start : ","u8);
        _request.Write(json);
        _findings.Add(located);
    }

    public SecurityHubBatch Close()
    {
        _request.Write(End);
        return new SecurityHubBatch(origin, _findings, _request.WrittenMemory);
    }

    private static ReadOnlySpan<byte> Start => "{\"Findings\":["u8;

    private static ReadOnlySpan<byte> End => "]}"u8;
}
