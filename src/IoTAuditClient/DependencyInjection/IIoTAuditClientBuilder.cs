namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Goes on with the registration of one client, where <c>AddIoTAuditClient</c> or <c>AddKeyedIoTAuditClient</c> left off.
/// </summary>
public interface IIoTAuditClientBuilder
{
    /// <summary>
    /// Gets the name of the client's options: its key, or <see cref="Microsoft.Extensions.Options.Options.DefaultName"/>.
    /// </summary>
    string Name { get; }

    /// <summary>Gets the services that the client is registered in.</summary>
    IServiceCollection Services { get; }
}
