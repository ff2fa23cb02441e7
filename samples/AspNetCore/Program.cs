using AspNetCore;
using Describe;
using IoTAuditClient;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

const int MaxIds = 100;

var builder = WebApplication.CreateBuilder(args);
var health = builder.Services.AddHealthChecks();

// A client for each account of appsettings.json, under the name that the account has there.
foreach (var (index, account) in builder.Configuration.GetRequiredSection("Accounts").GetChildren().Index())
{
    var client = builder.Services.AddKeyedIoTAuditClient(account.Key, account);
    health.AddIoTAuditClient(account.Key, options => (options.Name, options.Timeout) = (account.Key, TimeSpan.FromSeconds(3)));
    if (!AwsSettings.AreThere())
    {
        var emulator = await InventedFindings.StartAsync(client, account["Region"], seed: index + 1);
        Console.Error.WriteLine($"{account.Key}: {InventedFindings.IdsOf(emulator)}");
    }
}

builder.Services.AddSingleton<Accounts>();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<AuditExceptionHandler>();
builder.Services.AddOpenApi(options => options.AddSchemaTransformer<AuditSchemas>().AddDocumentTransformer<AuditSchemas>());
builder.Services.AddOpenTelemetry()
    .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource(IoTAuditClientTelemetry.ActivitySourceName).AddConsoleExporter())
    .WithMetrics(metrics => metrics.AddMeter(IoTAuditClientTelemetry.MeterName).AddConsoleExporter());

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapOpenApi();
app.MapHealthChecks("/health", new HealthCheckOptions
{
    ResponseWriter = static (context, report) =>
        context.Response.WriteAsJsonAsync(report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString())),
});

var routes = app.MapGroup("/accounts/{account}").ProducesProblem(400).ProducesProblem(404).ProducesProblem(502).ProducesProblem(503);

routes.MapGet("/findings/{findingId}", (string account, string findingId, Accounts accounts, CancellationToken aborted) =>
    accounts.Of(account).DescribeAsync(findingId, aborted));

// The answer is written while the audit is read, and none of it is kept. A finding without a severity may be a bad one, so it stays.
routes.MapGet("/audits/{taskId}/findings", (
    string account, string taskId, FindingSeverity? atLeast, Accounts accounts, CancellationToken aborted) =>
    accounts.Of(account).ListAsync(AuditFindingQuery.ForTask(taskId), aborted).Where(finding => !(finding.Severity < atLeast)));

routes.MapPost("/findings", (string account, string[] findingIds, Accounts accounts, CancellationToken aborted) =>
    findingIds.Length <= MaxIds
        ? accounts.Of(account).DescribeManyAsync(findingIds, cancellationToken: aborted)
        : throw new BadHttpRequestException($"A request takes at most {MaxIds} ids; this one has {findingIds.Length}."));

await app.RunAsync();
