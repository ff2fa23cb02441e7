namespace IoTAuditClient;

/// <summary>What follows from the names of an <see cref="IAuditClientFactory"/>.</summary>
public static class AuditClientFactoryExtensions
{
    /// <summary>Gets the clients of every name.</summary>
    /// <param name="factory">The factory that knows them.</param>
    /// <returns>The clients in the order of <see cref="IAuditClientFactory.Names"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="factory"/> is null.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The settings of a client break a rule, in an app that is
    /// no host and did not check them at its start.</exception>
    public static IReadOnlyList<AuditClients> GetAll(this IAuditClientFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return [.. factory.Names.Select(factory.Get)];
    }
}
