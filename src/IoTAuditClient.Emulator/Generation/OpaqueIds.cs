using System.Globalization;

namespace IoTAuditClient.Emulator;

/// <summary>
/// Turns a number into an id of 32 hexadecimal digits and back, so that a finding is found by its id without a table.
/// </summary>
/// <remarks>A keyed permutation of 128 bits (a Feistel network of four rounds) over the number and 64 zero bits; an id
/// whose zero bits are not zero was never given out.</remarks>
internal sealed class OpaqueIds
{
    private readonly ulong[] _keys;

    public OpaqueIds(long seed, GeneratedAspect aspect)
    {
        var numbers = new SeededNumbers(seed, 0, aspect);
        _keys = [numbers.Next(), numbers.Next(), numbers.Next(), numbers.Next()];
    }

    public string Encode(long number)
    {
        var (left, right) = ((ulong)number, 0UL);
        foreach (var key in _keys)
        {
            (left, right) = (right, left ^ Scramble.Mix(right, key));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{left:x16}{right:x16}");
    }

    public bool TryDecode(string id, out long number)
    {
        number = 0;
        if (id.Length != 32 || !id.All(char.IsAsciiHexDigitLower))
        {
            return false;
        }

        var left = ulong.Parse(id.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var right = ulong.Parse(id.AsSpan(16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        for (var round = _keys.Length - 1; round >= 0; round--)
        {
            (left, right) = (right ^ Scramble.Mix(left, _keys[round]), left);
        }

        number = (long)left;
        return right == 0 && number >= 0;
    }
}
