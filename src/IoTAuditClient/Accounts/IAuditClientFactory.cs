using System.Diagnostics.CodeAnalysis;

namespace IoTAuditClient;

/// <summary>Finds the clients of an account and Region by their name, for apps that learn at run time whom to ask.</summary>
/// <remarks>
/// <para>
/// It is registered with the first keyed client, and knows those of <c>AddIoTAuditAccounts</c> and of <c>AddKeyedIoTAuditClient</c>. The
/// client without a key has no name, so it is not among them.
/// </para>
/// <para>A singleton, safe for concurrent use. It makes no network call. The interface may gain members with default implementations: mock
/// it, or implement it knowing that.</para>
/// </remarks>
public interface IAuditClientFactory
{
    /// <summary>Gets the names of all keyed clients.</summary>
    /// <value>In the order of their registration; those of a section in the order of the configuration.</value>
    IReadOnlyList<string> Names { get; }

    /// <summary>Gets the clients of a name.</summary>
    /// <param name="name">The name, without regard to case, as keys of a configuration have none.</param>
    /// <returns>The clients: the same ones for the same name.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, or no clients are registered under it; the message lists the
    /// names that there are.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The settings of the client break a rule, in an app that is
    /// no host and did not check them at its start.</exception>
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "No language that calls it has trouble.")]
    AuditClients Get(string name);

    /// <summary>Finds the clients of a name that may be unknown, such as one of a URL.</summary>
    /// <param name="name">The name, without regard to case.</param>
    /// <param name="clients">The clients, where there are any.</param>
    /// <returns>Whether clients are registered under the name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The settings of the client break a rule, in an app that is
    /// no host and did not check them at its start.</exception>
    bool TryGet(string name, [NotNullWhen(true)] out AuditClients? clients);
}
