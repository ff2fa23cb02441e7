using System.Globalization;
using System.Text;

namespace IoTAuditClient.FuzzTests.Inputs;

/// <summary>The ways to spoil bytes.</summary>
internal static class ByteEdits
{
    private const int LongestRange = 200;

    /// <returns>The spoilt bytes, and what was done.</returns>
    public static (byte[] Bytes, string Edit) Apply(byte[] bytes, Random random, byte[][] others)
    {
        switch (random.Next(11))
        {
            case 0 when bytes.Length > 0:
                var (place, bit) = (random.Next(bytes.Length), random.Next(8));
                return (Replace(bytes, place, 1, [(byte)(bytes[place] ^ (1 << bit))]), Say($"flip bit {bit} of byte {place}"));
            case 1:
                var end = random.Next(bytes.Length + 1);
                return (bytes[..end], Say($"truncate to {end}"));
            case 2:
                var cut = Range(bytes, random);
                return (Replace(bytes, cut.Start, cut.Length, []), Say($"delete {cut.Length} at {cut.Start}"));
            case 3:
                var twice = Range(bytes, random);
                return (Replace(bytes, twice.Start, 0, bytes.AsSpan(twice.Start, twice.Length)),
                    Say($"repeat {twice.Length} at {twice.Start}"));
            case 4:
                return Insert(bytes, random, Morsels.Anything[random.Next(Morsels.Anything.Length)]);
            case 5:
                return Insert(bytes, random, Morsels.Values[random.Next(Morsels.Values.Length)]);
            case 6:
                return Insert(bytes, random, Morsels.Nesting(random));
            case 7:
                var noise = new byte[random.Next(1, 20)];
                random.NextBytes(noise);
                return Insert(bytes, random, noise);
            case 8:
                var other = others[random.Next(others.Length)];
                var (from, to) = (random.Next(bytes.Length + 1), random.Next(other.Length + 1));
                return ([.. bytes[..from], .. other[to..]], Say($"go on at {from} with another from {to}"));
            default:
                return ReplaceValue(bytes, random);
        }
    }

    // Wrong kinds where a value belongs: the most fruitful edit of all.
    private static (byte[] Bytes, string Edit) ReplaceValue(byte[] bytes, Random random)
    {
        var colons = Enumerable.Range(0, bytes.Length).Where(i => bytes[i] == ':').ToArray();
        if (colons.Length == 0)
        {
            return Insert(bytes, random, Morsels.Values[random.Next(Morsels.Values.Length)]);
        }

        var start = colons[random.Next(colons.Length)] + 1;
        var length = bytes.AsSpan(start).IndexOfAny(",}]"u8);
        var value = random.Next(8) == 0 ? Morsels.Nesting(random) : Morsels.Values[random.Next(Morsels.Values.Length)];
        return (Replace(bytes, start, length < 0 ? bytes.Length - start : length, value), Say($"value at {start} becomes {Show(value)}"));
    }

    private static (byte[] Bytes, string Edit) Insert(byte[] bytes, Random random, byte[] inserted)
    {
        var place = random.Next(bytes.Length + 1);
        return (Replace(bytes, place, 0, inserted), Say($"insert {Show(inserted)} at {place}"));
    }

    private static (int Start, int Length) Range(byte[] bytes, Random random)
    {
        var start = random.Next(bytes.Length + 1);
        return (start, random.Next(Math.Min(bytes.Length - start, LongestRange) + 1));
    }

    private static byte[] Replace(byte[] bytes, int start, int length, ReadOnlySpan<byte> by) =>
        [.. bytes.AsSpan(0, start), .. by, .. bytes.AsSpan(start + length)];

    private static string Show(byte[] bytes) =>
        bytes.Length > 40 ? $"{Encoding.Latin1.GetString(bytes, 0, 20)}... ({bytes.Length} bytes)" : Convert.ToHexString(bytes);

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
