using System.Buffers.Binary;
using System.IO.Compression;

namespace IoTAuditClient.Reporting.Sarif;

/// <summary>
/// Results until it is known which of them are written. They differ in little, so that a compressed one takes about 100 bytes. Not
/// thread-safe.
/// </summary>
internal sealed class SarifSpool : IDisposable
{
    private readonly MemoryStream _compressed = new();
    private readonly DeflateStream _writer;

    public SarifSpool() => _writer = new DeflateStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);

    public long Count { get; private set; }

    public void Add(ReadOnlySpan<byte> result)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, result.Length);
        _writer.Write(length);
        _writer.Write(result);
        Count++;
    }

    /// <summary>Reads what was added, in its order. Nothing can be added any more. What is read holds until the next one.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Read()
    {
        _writer.Dispose();
        _compressed.Position = 0;
        using var reader = new DeflateStream(_compressed, CompressionMode.Decompress, leaveOpen: true);
        var buffer = new byte[sizeof(int)];
        for (var number = 0L; number < Count; number++)
        {
            reader.ReadExactly(buffer, 0, sizeof(int));
            var length = BinaryPrimitives.ReadInt32LittleEndian(buffer);
            if (buffer.Length < length)
            {
                buffer = new byte[length];
            }

            reader.ReadExactly(buffer, 0, length);
            yield return buffer.AsMemory(0, length);
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _compressed.Dispose();
    }
}
