namespace IoTAudit.Tool.Services;

/// <summary>Opens a service.</summary>
internal delegate Task<IFindingService> ConnectToService(
    ServiceSelection selection, ServiceSettings settings, ConsoleContext context, CancellationToken cancellationToken);
