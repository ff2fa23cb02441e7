using IoTAudit.Tool.Findings;
using IoTAuditClient;

namespace IoTAudit.Tool.Audits;

/// <summary>
/// Tells a mistyped check from one that AWS has added: of neither this version knows the name, and of the first nothing is found. Where
/// nothing is, the account's audit settings decide, because they name every check that there is.
/// </summary>
internal static class UnknownChecks
{
    /// <summary>What is wrong with checks of which nothing was found, as sentences; null where all of them exist.</summary>
    /// <param name="checks">The checks of which nothing was found.</param>
    /// <param name="what">What was not found, such as <c>finding</c>.</param>
    /// <param name="client">Reads the account's audit settings; null where no account is asked.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static async Task<string?> FlawOfAsync(
        IEnumerable<AuditCheckName> checks, string what, IAuditTaskClient? client, CancellationToken cancellationToken)
    {
        AuditCheckName[] unknown = [.. checks.Where(static check => AuditCheckCatalog.Find(check) is null)];
        if (unknown.Length == 0)
        {
            return null;
        }

        var known = "here";
        if (client is not null)
        {
            try
            {
                var configuration = await client.DescribeConfigurationAsync(cancellationToken);
                var inAccount = configuration.Checks.Select(static check => check.CheckName).ToHashSet();
                unknown = [.. unknown.Where(check => !inAccount.Contains(check))];
                known = "here or in the account's audit settings";
            }
            catch (AuditAccessDeniedException)
            {
                known = "here (whether the account has one is not known, because iot:DescribeAccountAuditConfiguration is not allowed)";
            }
        }

        return unknown.Length == 0 ? null : string.Join(' ', unknown.Select(check =>
            $"there is no {what} of the check {VisibleText.Show(check.Value)}, and no check of that name is known {known}."
                + $"{CheckNames.Suggest(check.Value)} `iot-audit checks` lists those that are."));
    }
}
