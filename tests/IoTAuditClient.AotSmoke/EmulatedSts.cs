using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.AotSmoke;

/// <summary>An STS in this process that gives one key for every role. The environment leads the AWS SDK to it.</summary>
internal sealed class EmulatedSts : IAsyncDisposable
{
    public const string Key = "ASIAROLE";

    private const string Variable = "AWS_ENDPOINT_URL_STS";
    private const string Answer = $"""
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
        <AccessKeyId>{Key}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
        <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>
        """;

    private readonly WebApplication _application;

    private EmulatedSts(WebApplication application) => _application = application;

    public static async Task<EmulatedSts> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.Run(static context => context.Response.WriteAsync(Answer, context.RequestAborted));
        await application.StartAsync();
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Environment.SetEnvironmentVariable(Variable, addresses.Single());
        return new EmulatedSts(application);
    }

    public ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        return _application.DisposeAsync();
    }
}
