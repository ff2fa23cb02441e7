using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace IoTAuditClient.Paging;

/// <summary>Remembers the page tokens of one run, so that a service that repeats one does not keep it going for ever.</summary>
/// <remarks>
/// Any token counts, not only the last: with a token of some pages back the same pages would come round again and again.
/// Of each token 16 bytes are kept. Memory is bounded, because the set starts anew when it is full;
/// a round of up to that many pages is then found while it is walked the next time.
/// </remarks>
internal sealed class SeenTokens
{
    // 16 million findings.
    private const int Capacity = 65_536;
    private readonly HashSet<UInt128> _digests = [];

    /// <returns>False where the token was there before.</returns>
    public bool Add(string token)
    {
        if (_digests.Count == Capacity)
        {
            _digests.Clear();
        }

        return _digests.Add(Digest(token));
    }

    // SHA-256 is used because two different tokens must never look alike: the list would be taken for an endless one.
    private static UInt128 Digest(string token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(token.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
