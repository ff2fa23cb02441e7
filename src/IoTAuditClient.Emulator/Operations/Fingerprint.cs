using System.Security.Cryptography;
using System.Text;

namespace IoTAuditClient.Emulator;

/// <summary>Ties a page token to its query. Lengths keep the parts apart, so that no two queries look alike.</summary>
internal static class Fingerprint
{
    public static byte[] Of(string operation, params IEnumerable<object?> parts)
    {
        var text = new StringBuilder(operation);
        foreach (var part in parts)
        {
            var value = FormattableString.Invariant($"{part}");
            text.Append(part is null ? '-' : '+').Append(value.Length).Append(':').Append(value);
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
