using System.Reflection;
using System.Text.RegularExpressions;
using Amazon;

namespace IoTAuditClient.Reporting.Documents;

/// <summary>What an export says beside the findings, which name neither their account nor their Region.</summary>
internal sealed partial record ExportContext
{
    /// <summary>When the export was made.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The account that was audited, twelve digits, or null where it is not known.</summary>
    public string? AccountId { get; init; }

    /// <summary>The Region that was audited, or null where it is not known.</summary>
    public string? Region { get; init; }

    /// <summary>The file that SARIF results point to, such as the template of the infrastructure, relative to the repository.</summary>
    public string? ArtifactUri { get; init; }

    /// <summary>Whether the findings come from the embedded emulator. Every format says so: nobody is to take an invented finding for a real one.</summary>
    public bool IsInvented { get; init; }

    public string ToolVersion { get; init; } =
        typeof(ExportContext).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>The partition of the Region, such as aws or aws-cn, or null where the Region is not known.</summary>
    public string? Partition => Region is not null && RegionName().IsMatch(Region) ? RegionEndpoint.GetBySystemName(Region).PartitionName : null;

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)+-[0-9]+\z")]
    private static partial Regex RegionName();
}
