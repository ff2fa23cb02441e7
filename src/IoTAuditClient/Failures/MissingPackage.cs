using System.Text.RegularExpressions;

namespace IoTAuditClient.Failures;

/// <summary>Roles, web identities and SSO need packages that AWSSDK.IoT does not bring along. The AWS SDK looks for them by name.</summary>
internal static partial class MissingPackage
{
    /// <summary>The packages to add, as a sentence names them, or null where none is missing.</summary>
    public static string? Of(string message)
    {
        var name = Assembly().Match(message) is { Success: true } match ? match.Groups[1].Value : null;
        return name switch
        {
            null => null,
            "AWSSDK.SSO" or "AWSSDK.SSOOIDC" => "the packages AWSSDK.SSO and AWSSDK.SSOOIDC",
            _ => $"the package {name}",
        };
    }

    /// <summary>What to do about packages that <see cref="Of"/> names.</summary>
    public static string RemedyFor(string packages) => $"Add {packages} to the app: AWSSDK.IoT does not bring it along.";

    [GeneratedRegex(@"(?:Assembly|from package) (AWSSDK\.\w+)")]
    private static partial Regex Assembly();
}
