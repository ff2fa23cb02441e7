using IoTAudit.Tool.CommandLine;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>The suppression of what a finding speaks of, as it is before it is changed: the change itself does not tell.</summary>
/// <param name="Suppression">What there is; null where there is none, or where it is not known.</param>
/// <param name="IsKnown">Whether the service has told.</param>
internal sealed record FormerSuppression(AuditSuppression? Suppression, bool IsKnown)
{
    /// <summary>Looks, where the identity may and the finding says of what.</summary>
    /// <exception cref="ArgumentException">The resource of the finding lacks what a suppression of its check is named by.</exception>
    public static async Task<FormerSuppression> FindAsync(
        IAuditSuppressionClient client, AuditFinding finding, CancellationToken cancellationToken)
    {
        if (finding is not { CheckName: { Value.Length: > 0 } check, NonCompliantResource.Identifier: { } resource })
        {
            return new FormerSuppression(null, IsKnown: false);
        }

        try
        {
            return new FormerSuppression(await client.FindAsync(check, resource, cancellationToken), IsKnown: true);
        }
        catch (AuditAccessDeniedException)
        {
            return new FormerSuppression(null, IsKnown: false);
        }
    }

    /// <summary>Says what it was, for one that was replaced.</summary>
    /// <param name="description">The new description; null where none is given.</param>
    public string? Replaced(string? description)
    {
        if (Suppression is not { } former)
        {
            return IsKnown ? null : "What it was before is not known, because iot:DescribeAuditSuppression is not allowed.";
        }

        var end = former.ExpirationDate is { } time ? $"until {PointInTime.Show(time)}" : "indefinitely";
        return string.IsNullOrEmpty(former.Description)
            ? $"It was suppressed {end}, without a description."
            : $"It was suppressed {end}: \"{former.Description}\"."
                + (description is null ? " No new description was given; AWS does not say whether this one stays." : "");
    }
}
