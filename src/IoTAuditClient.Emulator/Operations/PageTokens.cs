using System.Buffers.Binary;
using System.Security.Cryptography;

namespace IoTAuditClient.Emulator;

/// <summary>
/// Page tokens: opaque to the client, good for one query of this emulator, and only for a time.
/// A token is a place, the time it was given out, and a MAC over both and the query's fingerprint.
/// </summary>
internal sealed class PageTokens(TimeProvider timeProvider, TimeSpan lifetime)
{
    private const int MacOffset = 16;
    private const int Length = MacOffset + 16;

    // A key of this emulator's own, so that the token of another one, or of an earlier run, is foreign.
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>A place in a list by times, where a number tells things of the same millisecond apart as far as its bits reach.</summary>
    public static long PlaceOf(DateTimeOffset time, long number, int numberBits) =>
        (time.ToUnixTimeMilliseconds() << numberBits) + (number & ((1L << numberBits) - 1));

    public string Create(long place, ReadOnlySpan<byte> query)
    {
        Span<byte> token = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(token, place);
        BinaryPrimitives.WriteInt64BigEndian(token[8..], timeProvider.GetUtcNow().ToUnixTimeMilliseconds());
        Mac(token[..MacOffset], query).CopyTo(token[MacOffset..]);
        return Convert.ToBase64String(token);
    }

    /// <summary>The place of a token; 0 where there is none.</summary>
    public long Read(string? token, ReadOnlySpan<byte> query)
    {
        if (string.IsNullOrEmpty(token))
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[Length];
        if (!Convert.TryFromBase64String(token, bytes, out var written)
            || written != Length
            || !CryptographicOperations.FixedTimeEquals(Mac(bytes[..MacOffset], query), bytes[MacOffset..]))
        {
            throw ServiceException.InvalidRequest("The value at 'nextToken' is not a token of this query. "
                + "Repeat the query that gave it, unchanged but for the token and maxResults.");
        }

        var age = timeProvider.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes[8..]));
        if (age > lifetime)
        {
            throw ServiceException.InvalidRequest("The value at 'nextToken' has expired. Start again with the first page.");
        }

        return BinaryPrimitives.ReadInt64BigEndian(bytes);
    }

    private byte[] Mac(ReadOnlySpan<byte> content, ReadOnlySpan<byte> query)
    {
        byte[] all = [.. content, .. query];
        return HMACSHA256.HashData(_key, all)[..(Length - MacOffset)];
    }
}
