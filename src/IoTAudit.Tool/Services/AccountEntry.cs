using IoTAuditClient;
using Microsoft.Extensions.Configuration;

namespace IoTAudit.Tool.Services;

/// <summary>An account of the accounts file: its name, and settings as a section of <c>AddIoTAuditAccounts</c> has them.</summary>
internal sealed record AccountEntry(string Name, IConfigurationSection Section)
{
    public string? Region => Section[nameof(IoTAuditClientOptions.Region)];

    public string? Profile => Section[nameof(IoTAuditClientOptions.Profile)];

    public string? RoleArn => Section[nameof(IoTAuditClientOptions.RoleArn)];

    public string? ServiceUrl => Section[nameof(IoTAuditClientOptions.ServiceUrl)];

    public bool HasEndpoint => ServiceUrl is not null;
}
