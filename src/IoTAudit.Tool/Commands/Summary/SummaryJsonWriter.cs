using IoTAudit.Tool.Terminal;
using IoTAuditClient.Reporting;
using IoTAuditClient.Reporting.Documents;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>Prints one document.</summary>
internal sealed class SummaryJsonWriter(TextWriter output) : ISummaryWriter
{
    public void Write(FindingSummary summary, IReadOnlyList<SummaryDimension> by, bool isPartial, IReadOnlyList<PlaceSummary> places) =>
        JsonOutput.Write(output, isIndented: true, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("open", summary.Open);
            json.WriteNumber("suppressed", summary.Suppressed);
            json.WriteNumber("openProblems", summary.OpenProblems);
            json.WriteNumber("goneProblems", summary.GoneProblems);
            json.WriteNumber("suppressedProblems", summary.SuppressedProblems);
            json.WriteNumber("audits", summary.AuditCount);
            if (summary is { FirstFindingTime: { } first, LastFindingTime: { } last })
            {
                json.WriteString("firstFindingTime", ExportText.Time(first));
                json.WriteString("lastFindingTime", ExportText.Time(last));
            }

            json.WriteBoolean("isPartial", isPartial);
            if (places.Count > 0)
            {
                json.WriteStartArray("accounts");
                foreach (var place in places)
                {
                    SummaryJson.Write(json, place);
                }

                json.WriteEndArray();
            }

            json.WriteStartArray("groups");
            foreach (var dimension in by)
            {
                foreach (var group in summary.Of(dimension))
                {
                    SummaryJson.Write(json, dimension, group);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
}
