using Microsoft.Extensions.Logging;

namespace IoTAudit.Tool.Services;

/// <summary>Gives every category the one logger, because there is one place to log to: stderr.</summary>
internal sealed class ConsoleLoggerFactory(ILogger logger) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => logger;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There is one place to log to: stderr.");

    public void Dispose()
    {
    }
}
