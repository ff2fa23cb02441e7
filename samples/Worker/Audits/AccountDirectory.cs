using System.Text.RegularExpressions;
using IoTAuditClient;

namespace Worker.Audits;

/// <summary>Finds who an audit is asked of: the clients of its account and Region.</summary>
internal sealed partial class AccountDirectory(IAuditClientFactory accounts)
{
    /// <summary>Finds the clients for the end of an audit.</summary>
    /// <exception cref="UnusableMessageException">None are configured, or several and the message does not say which.</exception>
    public (AuditKey Key, AuditClients Clients) Find(AuditEndedNotification ended)
    {
        // Only what has the form of an ARN is repeated in a message: anyone who may write to the queue can send anything.
        var topic = Topics().Match(ended.TopicArn ?? "");
        var region = topic.Success ? topic.Groups["region"].Value : null;
        var account = AccountIds().IsMatch(ended.AccountId ?? "") ? ended.AccountId!
            : topic.Success ? topic.Groups["account"].Value
            : throw new UnusableMessageException("The message names no account, and came without the envelope of SNS.");
        var taskId = AuditKey.IsTaskId(ended.Audit.TaskId) ? ended.Audit.TaskId!
            : throw new UnusableMessageException("The message names no audit, or one by what is no id.");

        AuditClients[] fitting = [.. accounts.GetAll().Where(clients => IsOf(clients, account, region))];
        return fitting switch
        {
            [var clients] when (clients.Region ?? region) is { } place => (new AuditKey(account, place, taskId), clients),
            [] => throw new UnusableMessageException(
                $"IoTAudit:Accounts has no account {account} in {region ?? "any Region"}, neither by its RoleArn nor by its name."),
            _ => throw new UnusableMessageException(
                $"IoTAudit:Accounts has several for account {account}, and the message does not say which Region: turn raw delivery off."),
        };
    }

    // By the account of its role; where there is no role, by a name that begins with the account's id.
    private static bool IsOf(AuditClients clients, string account, string? region) =>
        (clients.AccountId is { } known ? known == account : clients.Name.StartsWith(account, StringComparison.Ordinal))
        && (region is null || clients.Region is null || string.Equals(clients.Region, region, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^[0-9]{12}\z")]
    private static partial Regex AccountIds();

    [GeneratedRegex(@"^arn:aws[a-z-]*:sns:(?<region>[a-z0-9-]{1,30}):(?<account>[0-9]{12}):[A-Za-z0-9_.-]{1,256}\z")]
    private static partial Regex Topics();
}
