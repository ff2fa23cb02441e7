using System.Text.Json;
using IoTAuditClient.Json;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Identity;

namespace IoTAuditClient.Reporting.Ocsf;

/// <summary>
/// One line a finding: an event of the Open Cybersecurity Schema Framework, class Compliance Finding (2003), with the profile for clouds.
/// What OCSF has no place for stands in <c>unmapped</c> under AWS's names.
/// </summary>
internal sealed class OcsfDocument(ExportOutput output, Utf8JsonWriter json, ExportContext context) : IExportDocument
{
    /// <summary>The released version of the schema that the events keep to: the first one in which a resource has a role.</summary>
    public const string SchemaVersion = "1.6.0";

    private const int FindingsCategory = 2;
    private const int ComplianceFinding = 2003;
    private const int Fail = 3;
    private const int Rule = 1;
    private const int AwsAccount = 10;
    private const int UidOfResource = 10;

    public void Start()
    {
    }

    public void Write(LocatedFinding located)
    {
        var finding = located.Finding;
        var activity = OcsfActivity.Of(located);
        var check = AuditCheckCatalog.Find(finding.CheckName);
        var severity = OcsfSeverity.Of(finding.Severity);

        json.Reset();
        json.WriteStartObject();
        json.WriteNumber("activity_id", activity.Id);
        json.WriteString("activity_name", activity.Name);
        json.WriteNumber("category_uid", FindingsCategory);
        json.WriteString("category_name", "Findings");
        json.WriteNumber("class_uid", ComplianceFinding);
        json.WriteString("class_name", "Compliance Finding");
        json.WriteNumber("type_uid", (ComplianceFinding * 100) + activity.Id);
        json.WriteString("type_name", $"Compliance Finding: {activity.Name}");
        json.WriteNumber("severity_id", severity.Id);
        json.WriteText("severity", severity.Caption);
        json.WriteNumber("time", TimeOf(located).ToUnixTimeMilliseconds());
        json.WriteText("message", finding.ReasonForNonCompliance is { } reason ? VisibleText.Show(reason) : null);
        json.WriteNumber("status_id", activity.StatusId);
        json.WriteString("status", activity.Status);
        WriteMetadata(finding);
        WriteFindingInfo(located, check);
        WriteCompliance(finding, check);
        OcsfResources.Write(json, finding, located.Origin);
        WriteObservables(located);
        WriteRemediation(check);
        WriteCloud(located.Origin);
        WriteUnmapped(finding);
        json.WriteEndObject();
        json.Flush();
        output.Write("\n");
    }

    // Each line is an event of its own.
    public void Finish(bool isPartial)
    {
    }

    /// <summary>The closing of a problem happens now; what was found happened when it was found.</summary>
    private DateTimeOffset TimeOf(LocatedFinding located) => located.IsResolved
        ? context.Time
        : located.Finding.FindingTime ?? located.Finding.TaskStartTime ?? context.Time;

    private void WriteMetadata(AuditFinding finding)
    {
        json.WriteStartObject("metadata");
        json.WriteText("uid", FindingIdentity.IdOf(finding));
        json.WriteString("version", SchemaVersion);
        json.WriteTexts("profiles", "cloud");
        json.WriteStartObject("product");
        json.WriteString("name", "AWS IoT Device Defender");
        json.WriteString("vendor_name", "AWS");
        json.WriteStartObject("feature");
        json.WriteString("name", "Audit");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteNumber("processed_time", context.Time.ToUnixTimeMilliseconds());
        if (context.IsInvented)
        {
            json.WriteTexts("labels", "invented");
        }

        json.WriteEndObject();
    }

    private void WriteFindingInfo(LocatedFinding located, AuditCheck? check)
    {
        var finding = located.Finding;
        var checkName = FindingIdentity.CheckOf(finding)?.Value;
        json.WriteStartObject("finding_info");
        json.WriteString("uid", located.Fingerprint);
        json.WriteText("title", FindingText.Title(finding, check));
        json.WriteText("desc", check?.Description);
        WriteTime("created_time", finding.FindingTime);
        WriteTime("first_seen_time", located.FirstFound ?? finding.FindingTime);
        WriteTime("last_seen_time", finding.FindingTime);
        if (checkName is not null)
        {
            json.WriteStartObject("analytic");
            json.WriteText("uid", checkName);
            json.WriteText("name", check?.Title);
            json.WriteNumber("type_id", Rule);
            json.WriteString("type", "Rule");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteTime(string name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            json.WriteNumber(name, known.ToUnixTimeMilliseconds());
        }
    }

    private void WriteCompliance(AuditFinding finding, AuditCheck? check)
    {
        json.WriteStartObject("compliance");
        json.WriteText("control", FindingIdentity.CheckOf(finding)?.Value);
        json.WriteTexts("standards", "AWS IoT Device Defender audit checks");
        json.WriteNumber("status_id", Fail);
        json.WriteString("status", "Fail");
        json.WriteText("status_code", finding.ReasonForNonComplianceCode);
        if (finding.ReasonForNonCompliance is { } reason)
        {
            json.WriteTexts("status_details", reason);
        }

        json.WriteText("desc", check?.Description);
        json.WriteEndObject();
    }

    private void WriteObservables(LocatedFinding located)
    {
        if (located.Finding.NonCompliantResource is { } resource)
        {
            json.WriteStartArray("observables");
            json.WriteStartObject();
            json.WriteString("name", "resources.uid");
            json.WriteNumber("type_id", UidOfResource);
            json.WriteString("type", "Resource UID");
            json.WriteText("value", ResourceUid.Of(resource, located.Origin));
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    private void WriteRemediation(AuditCheck? check)
    {
        if (check?.DocumentationUrl is { } url)
        {
            json.WriteStartObject("remediation");
            json.WriteString("desc", FindingText.Remediation(check));
            json.WriteTexts("references", url.AbsoluteUri);
            json.WriteEndObject();
        }
    }

    private void WriteCloud(FindingOrigin origin)
    {
        json.WriteStartObject("cloud");
        json.WriteString("provider", "AWS");
        json.WriteText("region", origin.Region);
        json.WriteText("cloud_partition", origin.Partition);
        if (origin.Account is not null)
        {
            json.WriteStartObject("account");
            json.WriteText("name", origin.AccountName);
            json.WriteText("uid", origin.AccountId);
            json.WriteNumber("type_id", AwsAccount);
            json.WriteString("type", "AWS Account");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteUnmapped(AuditFinding finding)
    {
        json.WriteStartObject("unmapped");
        json.WriteText("findingId", finding.FindingId);
        json.WriteText("taskId", finding.TaskId);
        json.WriteText("checkName", finding.CheckName?.Value);
        json.WriteText("severity", finding.Severity?.Value);
        json.WriteText("taskStartTime", finding.TaskStartTime is { } started ? ExportText.Time(started) : null);
        json.WriteFlag("isSuppressed", finding.IsSuppressed);
        json.WriteEndObject();
    }
}
