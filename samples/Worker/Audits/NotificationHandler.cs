using System.Text.Json;
using IoTAuditClient;

namespace Worker.Audits;

/// <summary>Reads what a message of the queue holds, and has each audit written.</summary>
internal sealed class NotificationHandler(AccountDirectory accounts, AuditWriter writer)
{
    /// <summary>Writes the findings of every audit that a message names.</summary>
    /// <returns>Whether anything was written that was not there before.</returns>
    /// <exception cref="UnusableMessageException">The message is not the end of an audit, or its account is not configured.</exception>
    public async Task<bool> HandleAsync(string body, CancellationToken cancellationToken)
    {
        var isNew = false;
        foreach (var notification in Read(body))
        {
            var ended = notification as AuditEndedNotification
                ?? throw new UnusableMessageException($"The message is a {notification.GetType().Name}, and not the end of an audit.");
            var (key, clients) = accounts.Find(ended);
            isNew |= await writer.WriteAsync(key, clients, cancellationToken);
        }

        return isNew;
    }

    private static IReadOnlyList<AuditNotification> Read(string body)
    {
        try
        {
            return AuditNotification.Parse(body) is { Count: > 0 } notifications
                ? notifications
                : throw new UnusableMessageException("The message holds no notification.");
        }
        catch (JsonException problem)
        {
            throw new UnusableMessageException($"The message is no notification: {problem.Message}");
        }
    }
}
