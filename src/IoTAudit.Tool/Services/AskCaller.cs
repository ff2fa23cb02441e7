namespace IoTAudit.Tool.Services;

/// <summary>Asks which account credentials belong to.</summary>
internal delegate Task<string?> AskCaller(ServiceSettings settings, ConsoleContext context, CancellationToken cancellationToken);
