using System.Buffers;
using System.Text;
using System.Text.Json;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>Prints a group a line.</summary>
internal sealed class SummaryJsonLinesWriter(TextWriter output) : ISummaryWriter
{
    public void Write(FindingSummary summary, IReadOnlyList<SummaryDimension> by, bool isPartial)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var dimension in by)
        {
            foreach (var group in summary.Of(dimension))
            {
                buffer.ResetWrittenCount();
                using (var json = new Utf8JsonWriter(buffer))
                {
                    SummaryJson.Write(json, dimension, group);
                }

                output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
                output.Write('\n');
            }
        }
    }
}
