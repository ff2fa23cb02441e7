using System.Text;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>A reader of RFC 4180 that knows nothing of the writer, and lets nothing pass that the RFC does not allow.</summary>
internal static class CsvTable
{
    public static List<Dictionary<string, string>> Read(string text)
    {
        var lines = Lines(text);
        return [.. lines.Skip(1).Select(line =>
        {
            Assert.Equal(lines[0].Count, line.Count);
            return lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second);
        })];
    }

    private static List<List<string>> Lines(string text)
    {
        var lines = new List<List<string>>();
        for (var position = 0; position < text.Length;)
        {
            var line = new List<string>();
            while (true)
            {
                line.Add(Field(text, ref position));
                if (text[position] == ',')
                {
                    position++;
                    continue;
                }

                Assert.Equal("\r\n", text.Substring(position, 2));
                position += 2;
                break;
            }

            lines.Add(line);
        }

        return lines;
    }

    private static string Field(string text, ref int position)
    {
        var field = new StringBuilder();
        if (text[position] != '"')
        {
            for (; text[position] is not (',' or '\r'); position++)
            {
                Assert.DoesNotContain(text[position], "\"\n");
                field.Append(text[position]);
            }

            return field.ToString();
        }

        for (position++; ; position++)
        {
            if (text[position] == '"' && text[++position] != '"')
            {
                return field.ToString();
            }

            field.Append(text[position]);
        }
    }
}
