using Microsoft.Extensions.Logging;

namespace IoTAudit.Tool.Services;

/// <summary>Makes the loggers of <c>--verbose</c>.</summary>
internal sealed class VerboseLoggerFactory(VerboseLines lines) : ILoggerFactory
{
    private readonly VerboseLogger _logger = new(lines);

    public ILogger CreateLogger(string categoryName) => _logger;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There is one place to log to: stderr.");

    public void Dispose()
    {
    }
}
