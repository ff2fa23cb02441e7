using Amazon.S3;
using Amazon.SQS;
using IoTAuditClient;
using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Worker;
using Worker.Audits;
using Worker.Outputs;
using Worker.Queue;

// "Worker health" is what the container's health check runs: 0 while the worker beside it is served by its queue.
if (args is ["health", .. var rest])
{
    var settings = Host.CreateApplicationBuilder(rest).Configuration.GetSection("Worker").Get<WorkerOptions>() ?? new WorkerOptions();
    return Heartbeat.IsFresh(settings) ? 0 : 1;
}

// The sections AWS, IoTAudit and Worker of appsettings.json; environment variables and the command line come on top.
var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddOptions<WorkerOptions>()
    .BindConfiguration("Worker", binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
builder.Services.AddSingleton<IValidateOptions<WorkerOptions>, WorkerOptionsRules>();
builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(60));

builder.Services.AddDefaultAWSOptions(builder.Configuration.GetAWSOptions());
builder.Services.AddAWSService<IAmazonSQS>();
builder.Services.AddAWSService<IAmazonS3>();
builder.Services.AddIoTAuditAccounts(builder.Configuration.GetSection("IoTAudit:Accounts"));

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<OutputFactory>();
builder.Services.AddSingleton(provider => provider.GetRequiredService<OutputFactory>().CreateAll());
builder.Services.AddSingleton<AccountDirectory>();
builder.Services.AddSingleton<AuditWriter>();
builder.Services.AddSingleton<NotificationHandler>();
builder.Services.AddSingleton<AuditQueue>();
builder.Services.AddSingleton<MessageWork>();
builder.Services.AddSingleton<Heartbeat>();
builder.Services.AddHostedService<QueueWorker>();

builder.Logging.ClearProviders().AddOpenTelemetry(logs =>
{
    logs.IncludeFormattedMessage = true;
    logs.AddConsoleExporter();
});
builder.Services.AddOpenTelemetry()
    .WithTracing(traces => traces.AddSource(IoTAuditClientTelemetry.ActivitySourceName, WorkerTelemetry.Name).AddConsoleExporter())
    .WithMetrics(metrics => metrics.AddMeter(IoTAuditClientTelemetry.MeterName, WorkerTelemetry.Name).AddConsoleExporter());

await builder.Build().RunAsync();
return Environment.ExitCode;
