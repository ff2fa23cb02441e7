using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient;

internal sealed record IoTAuditClientBuilder(string Name, IServiceCollection Services) : IIoTAuditClientBuilder;
