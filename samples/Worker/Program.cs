using IoTAuditClient;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Worker;

// The sections AWS (Region, Profile) and IoTAudit of appsettings.json; environment variables and the command line come on top.
var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddIoTAuditClient(builder.Configuration.GetSection("IoTAudit"));
builder.Services.AddHostedService<FindingReader>();

builder.Logging.ClearProviders().AddOpenTelemetry(logs =>
{
    logs.IncludeFormattedMessage = true;
    logs.AddConsoleExporter();
});
builder.Services.AddOpenTelemetry()
    .WithTracing(traces => traces.AddSource(IoTAuditClientTelemetry.ActivitySourceName).AddConsoleExporter())
    .WithMetrics(metrics => metrics.AddMeter(IoTAuditClientTelemetry.MeterName).AddConsoleExporter());

await builder.Build().RunAsync();
return Environment.ExitCode;
