using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>Where an item of a list across accounts comes from.</summary>
/// <remarks>The record is immutable. Two origins are equal when all their members are.</remarks>
public sealed record AuditOrigin
{
    /// <summary>Gets the name of the clients: <see cref="AuditClients.Name"/>.</summary>
    /// <value>Empty, the default, where a test names none.</value>
    public string Client { get; init; } = "";

    /// <summary>Gets the id of the account.</summary>
    /// <value><see langword="null"/> where it is not known: <see cref="AuditClients.AccountId"/> says when.</value>
    public string? AccountId { get; init; }

    /// <summary>Gets the Region.</summary>
    /// <value><see langword="null"/> where it is not known yet, such as in the failure of a first call.</value>
    public string? Region { get; init; }

    /// <summary>Returns the origin on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditOrigin));
        printer.Text(nameof(Client), Client);
        printer.Text(nameof(AccountId), AccountId);
        printer.Text(nameof(Region), Region);
        return printer.ToString();
    }

    internal static AuditOrigin Of(AuditClients clients) =>
        new() { Client = clients.Name, AccountId = clients.AccountId, Region = clients.Region };
}
