using System.Text;

namespace IoTAuditClient.FuzzTests.Inputs;

/// <summary>Pieces that readers stumble over, to be put into good inputs.</summary>
internal static class Morsels
{
    private const int Deepest = 2000;

    /// <summary>JSON values, good and bad, of every kind.</summary>
    public static byte[][] Values { get; } =
    [
        .. new[]
        {
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1e999",
            "-1E400",
            "1.7976931348623157e308",
            "5e-324",
            "9223372036854775808",
            "253402300800",
            "-62135596801",
            "1571439605.1234567891",
            "NaN",
            "Infinity",
            "01",
            "1.",
            ".5",
            "0x10",
            "{}",
            "[]",
            "[[]]",
            "[null]",
            "[{}]",
            "[1]",
            "{\"\":null}",
            "{\"finding\":null}",
            "\"\"",
            "\"text\"",
            "\"1571439605\"",
            "\"2019-10-18T23:00:05Z\"",
            "\"0001-01-01T00:00:00+14:00\"",
            "\"9999-12-31T23:59:59-14:00\"",
            "\"2019-13-40\"",
            "\"true\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\u001b[31m\"",
            "\"\\u001b]0;t\\u0007\"",
            "\"\u202e\"",
            "\"\ud83d\ude00\"",
            "'text'",
            "\"",
        }.Select(Encoding.UTF8.GetBytes),
        Encoding.ASCII.GetBytes(new string('9', 400)),
        Encoding.ASCII.GetBytes($"\"{new string('x', 5000)}\""),
        Encoding.ASCII.GetBytes($"[{string.Join(',', Enumerable.Repeat("{}", 500))}]"),
        Encoding.ASCII.GetBytes($"{{{string.Join(',', Enumerable.Range(0, 300).Select(i => $"\"k{i}\":\"v\""))}}}"),
    ];

    /// <summary>Bytes for any place.</summary>
    public static byte[][] Anything { get; } =
    [
        [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xFF], [0],
        [0x1B, 0x5B], "\r\n"u8.ToArray(), "\r"u8.ToArray(), "\n\n"u8.ToArray(),
        "\t"u8.ToArray(), ","u8.ToArray(), ":"u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(),
        "\""u8.ToArray(), "\\"u8.ToArray(), "/*"u8.ToArray(), "//"u8.ToArray(),
        "\"finding\":"u8.ToArray(), "\"findings\":"u8.ToArray(), "{\"finding\":"u8.ToArray(), "\"relatedResources\":["u8.ToArray(),
        "\"resourceIdentifier\":{"u8.ToArray(), "\"schemaVersion\":1,"u8.ToArray(), "\"schemaVersion\":99,"u8.ToArray(),
        "\"additionalInfo\":{"u8.ToArray(), "\"nextToken\":\"next\","u8.ToArray(), "\"findingTime\":"u8.ToArray(),
        "\"__type\":\"ThrottlingException\","u8.ToArray(),
        "\"tasks\":["u8.ToArray(), "\"taskStatus\":"u8.ToArray(), "\"taskId\":\"\u001b[31m\","u8.ToArray(),
        "\"auditDetails\":{"u8.ToArray(), "\"\":{},"u8.ToArray(), "\"taskStatistics\":{"u8.ToArray(), "\"scheduledAudits\":["u8.ToArray(),
        "\"auditCheckConfigurations\":{"u8.ToArray(), "\"configuration\":{"u8.ToArray(),
    ];

    /// <summary>Something that nests, some levels deep, closed or not.</summary>
    public static byte[] Nesting(Random random)
    {
        var depth = (int)Math.Pow(Deepest, random.NextDouble());
        var (open, close) = random.Next(3) switch
        {
            0 => ("[", "]"),
            1 => ("{\"a\":", "}"),
            _ => ("{\"finding\":", "}"),
        };
        var text = new StringBuilder().Insert(0, open, depth);
        return Encoding.ASCII.GetBytes(random.Next(2) == 0
            ? text.ToString()
            : text.Append('1').Append(new StringBuilder().Insert(0, close, depth)).ToString());
    }
}
