using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.DependencyInjection;

internal sealed record IoTAuditClientBuilder(string Name, IServiceCollection Services) : IIoTAuditClientBuilder;
