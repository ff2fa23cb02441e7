using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IoTAuditClient.FuzzTests.Inputs;

namespace IoTAuditClient.FuzzTests.CommandLine;

/// <summary>Files of findings in every shape that the console reads.</summary>
internal static class FileCorpus
{
    private static readonly JsonSerializerOptions Spread = new() { WriteIndented = true };
    private static readonly string[] Findings =
    [
        .. Corpus.Descriptions.Select(body => JsonSerializer.Serialize(AuditFindingJson.Parse(body))),
    ];

    public static byte[][] All { get; } =
    [
        Utf8(string.Join(
            '\n',
            Findings.Select(finding => finding.Length > 2 ? $"{{\"schemaVersion\":1,{finding[1..]}" : "{\"schemaVersion\":1}"))),
        Utf8(string.Join("\r\n", Findings) + "\r\n"),
        Utf8("\uFEFF" + string.Join("\n\n", Findings.Take(4))),
        .. Corpus.Descriptions.Take(3).Select(Indented),
        .. Corpus.Lists.Select(Indented),
        .. Corpus.Lists,
        Utf8($"[{string.Join(',', Findings.Take(5))}]"),
        [.. Indented(Corpus.Lists[0]), .. Indented(Corpus.Lists[1])],
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Findings[0])],
    ];

    private static byte[] Indented(byte[] json) => Utf8(JsonNode.Parse(json)!.ToJsonString(Spread));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
