using System.Globalization;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting.Documents;

namespace IoTAudit.Tool.Findings;

/// <summary>A finding as lines: every member that is present, the most urgent first.</summary>
internal sealed class FindingRows
{
    private readonly List<FindingRow> _rows = [];
    private readonly TimeZoneInfo _zone;

    private FindingRows(TimeZoneInfo zone) => _zone = zone;

    /// <param name="finding">The finding.</param>
    /// <param name="zone">The time zone of the clock on the wall.</param>
    /// <param name="isTable">Whether several related clients are a line each, for people, and not one for each value.</param>
    public static IReadOnlyList<FindingRow> Of(AuditFinding finding, TimeZoneInfo zone, bool isTable = false)
    {
        var rows = new FindingRows(zone);
        rows.AddFinding(finding, isTable);
        return rows._rows;
    }

    private void AddFinding(AuditFinding finding, bool isTable)
    {
        Add("Severity", finding.Severity?.Value, isSeverity: true);
        Add("Check", finding.CheckName?.Value);
        var check = AuditCheckCatalog.Find(finding.CheckName);
        Add("Meaning", check?.Description);
        Add("Reason", finding.ReasonForNonCompliance);
        Add("Reason code", finding.ReasonForNonComplianceCode);
        Add("Suppressed", finding.IsSuppressed is { } isSuppressed ? (isSuppressed ? "yes" : "no") : null);
        Add("Found", finding.FindingTime);
        Add("Audit", finding.TaskId);
        Add("Audit start", finding.TaskStartTime);
        if (finding.NonCompliantResource is { } resource)
        {
            AddResource("Resource", resource);
        }

        var clients = isTable ? finding.RelatedResources.Select(ConnectedClient.Of).OfType<ConnectedClient>().ToList() : [];
        var isTabled = clients.Count > 1 && clients.Count == finding.RelatedResources.Count;
        if (isTabled)
        {
            AddClients(clients);
        }

        for (var index = 0; index < finding.RelatedResources.Count && !isTabled; index++)
        {
            AddResource(string.Create(CultureInfo.InvariantCulture, $"Related {index + 1}"), finding.RelatedResources[index]);
        }

        if (check is not null)
        {
            Add("Remedy", check.Remedy);
            Add("Mitigate by", MitigationOf(check));
            Add("Guide", check.DocumentationUrl?.AbsoluteUri, isLink: true);
        }
    }

    private static string MitigationOf(AuditCheck check) =>
        string.Join(", ", check.MitigationActionTypes.Select(static type => type.Value))
            + (check.AreMitigationActionsInferred ? " (AWS documents no others)" : "");

    private void AddClients(List<ConnectedClient> clients)
    {
        var width = clients.Max(static client => Cells.Count(client.ClientId));
        Add("Related", Line("client", ConnectedClient.FromHead, ConnectedClient.ToHead));
        foreach (var client in clients)
        {
            Add("", Line(client.ClientId, client.From, client.To));
        }

        string Line(string name, string from, string to) =>
            $"{Cells.Pad(name, width)}  {Cells.Pad(from, ConnectedClient.TimeWidth)}  {to}".TrimEnd();
    }

    private void AddResource(string label, AuditResource resource)
    {
        Add(label, resource.Type?.Value ?? "(no type)");
        foreach (var (name, value) in IdentifierLines.Of(resource.Identifier))
        {
            Add(name, value, isDetail: true);
        }

        foreach (var (key, value) in resource.AdditionalInfo)
        {
            var time = TimeText.OfUnixMilliseconds(value, _zone);
            Add("info", $"{key} = {time ?? value}", isDetail: true);
        }
    }

    private void Add(string label, DateTimeOffset? time) => Add(label, time is { } value ? TimeText.Of(value, _zone) : null);

    private void Add(string label, string? value, bool isDetail = false, bool isSeverity = false, bool isLink = false)
    {
        if (value is not null)
        {
            _rows.Add(new FindingRow(label, VisibleText.Show(value), isDetail, isSeverity, isLink));
        }
    }
}
