using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>An HTTP server of another AWS service, which answers each path as the test says: 404 where it says nothing.</summary>
internal sealed class FakeAwsServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private FakeAwsServer(WebApplication application) => _application = application;

    /// <summary>Gets or sets the error code that a 404 carries.</summary>
    public string? NotFoundType { get; set; }

    /// <summary>Gets or sets what answers the paths of which the test says nothing, instead of a 404.</summary>
    public RequestDelegate? Otherwise { get; set; }

    public string Url => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<FakeAwsServer> StartAsync(Dictionary<string, string> answers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new FakeAwsServer(application);
        application.Run(async context =>
        {
            if (answers.TryGetValue(context.Request.Path, out var answer))
            {
                await context.Response.WriteAsync(answer, context.RequestAborted);
            }
            else if (server.Otherwise is { } otherwise)
            {
                await otherwise(context);
            }
            else
            {
                context.Response.StatusCode = 404;
                context.Response.Headers["x-amzn-ErrorType"] = server.NotFoundType;
            }
        });
        await application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
