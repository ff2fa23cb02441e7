using System.Text.RegularExpressions;
using IoTAuditClient.Text;

namespace IoTAuditClient.Options;

/// <summary>The rules of the role that a client assumes, as IAM and STS have them.</summary>
internal static partial class RoleRules
{
    private const int MaxShownLength = 200;
    private const int AccountPart = 4;

    public static IEnumerable<string> Check(IoTAuditClientOptions options, Func<string, string> path)
    {
        if (options.RoleArn is { } role && !RoleArn().IsMatch(role))
        {
            yield return $"{path(nameof(options.RoleArn))} is \"{Show(role)}\": "
                + "a role is written like arn:aws:iam::111122223333:role/audit-reader.";
        }

        foreach (var (name, value, form, rule) in new[]
                 {
                     (nameof(options.RoleSessionName), options.RoleSessionName, SessionName, "2 to 64 letters, digits and _+=,.@-."),
                     (nameof(options.ExternalId), options.ExternalId, (Func<Regex>)ExternalId, "2 to 1224 letters, digits and _+=,.@:/-."),
                 })
        {
            if (value is null)
            {
                continue;
            }

            if (!form().IsMatch(value))
            {
                yield return $"{path(name)} is \"{Show(value)}\": it takes {rule}";
            }

            if (options.RoleArn is null)
            {
                yield return $"{path(name)} is set, but {nameof(options.RoleArn)} is not: name the role, or take it away.";
            }
        }
    }

    /// <summary>The account that a role belongs to; null where the text is the ARN of no role.</summary>
    public static string? AccountOf(string? roleArn) =>
        roleArn is not null && RoleArn().IsMatch(roleArn) ? roleArn.Split(':')[AccountPart] : null;

    private static string Show(string value) => SecretText.Show(value, MaxShownLength);

    // A path may hold every printable character of ASCII; 2,048 is what STS takes at most.
    [GeneratedRegex(
        @"\A(?=.{20,2048}\z)arn:aws[a-z-]{0,30}:iam::[0-9]{12}:role/(?:[!-~]+/)?[A-Za-z0-9_+=,.@-]{1,64}\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex RoleArn();

    [GeneratedRegex(@"\A[A-Za-z0-9_+=,.@-]{2,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SessionName();

    [GeneratedRegex(@"\A[A-Za-z0-9_+=,.@:/-]{2,1224}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ExternalId();
}
