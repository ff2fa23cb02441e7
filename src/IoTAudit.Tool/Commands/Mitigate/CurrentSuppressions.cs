using IoTAudit.Tool.Services;
using IoTAuditClient;
using IoTAuditClient.Suppressions;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>What is suppressed now: the service skips it, also where the finding was made before it was suppressed.</summary>
internal sealed class CurrentSuppressions
{
    private readonly HashSet<SuppressedResource> _resources = [];

    /// <summary>Reads them, where the identity may; otherwise it says that they are not known.</summary>
    public static async Task<CurrentSuppressions> ReadAsync(
        IAuditSuppressionClient client, ConsoleContext context, CancellationToken cancellationToken)
    {
        var suppressions = new CurrentSuppressions();
        var now = context.TimeProvider.GetUtcNow();
        try
        {
            await foreach (var suppression in client.ListAsync(cancellationToken: cancellationToken))
            {
                if (!(suppression.ExpirationDate <= now) && KeyOf(suppression.CheckName, suppression.Resource) is { } key)
                {
                    suppressions._resources.Add(key);
                }
            }
        }
        catch (AuditAccessDeniedException)
        {
            context.Error.WriteLine("iot-audit: what was suppressed since the audit is not known, because iot:ListAuditSuppressions is not "
                + "allowed: the service skips it.");
        }

        return suppressions;
    }

    public bool Cover(AuditFinding finding) =>
        KeyOf(finding.CheckName, finding.NonCompliantResource?.Identifier) is { } key && _resources.Contains(key);

    private static SuppressedResource? KeyOf(AuditCheckName? check, ResourceIdentifier? resource)
    {
        try
        {
            return check is { } name && resource is not null ? SuppressedResource.Of(name, resource, nameof(resource)) : null;
        }
        catch (ArgumentException)
        {
            // It cannot be suppressed, so that it is not.
            return null;
        }
    }
}
