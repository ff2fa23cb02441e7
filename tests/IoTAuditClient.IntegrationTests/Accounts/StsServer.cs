using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Accounts;

/// <summary>
/// AssumeRole over HTTP: a role that the test knows answers with a key named after it, and where the test says so only for the right
/// external id; every other role is denied. AWS_ENDPOINT_URL_STS leads to it, so tests that use it run alone.
/// </summary>
public sealed class StsServer : IAsyncDisposable
{
    private const string Variable = "AWS_ENDPOINT_URL_STS";
    private const string Space = "https://sts.amazonaws.com/doc/2011-06-15/";

    private readonly WebApplication _application;
    private readonly string? _saved = Environment.GetEnvironmentVariable(Variable);

    private StsServer(WebApplication application) => _application = application;

    public ConcurrentQueue<RoleQuestion> Questions { get; } = [];

    /// <summary>Gets what is released once for each question.</summary>
    public SemaphoreSlim Asked { get; } = new(0);

    /// <summary>Gets the roles that may be assumed, with the external id that each asks for.</summary>
    public Dictionary<string, string?> Roles { get; } = [];

    /// <summary>Gets or sets how long the keys are valid.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    public static async Task<StsServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new StsServer(application);
        application.Run(server.AnswerAsync);
        await application.StartAsync(TestContext.Current.CancellationToken);
        Environment.SetEnvironmentVariable(
            Variable,
            application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return server;
    }

    /// <summary>The key that a role gives.</summary>
    public static string KeyOf(string role) => $"ASIA{role.Split('/')[^1].ToUpperInvariant()}";

    public ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable(Variable, _saved);
        return _application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var scope = context.Request.Headers.Authorization.ToString().Split("Credential=")[1].Split(',')[0].Split('/');
        string? role = form["RoleArn"];
        string? externalId = form["ExternalId"];
        Questions.Enqueue(new RoleQuestion(scope[2], scope[0], role, form["RoleSessionName"], externalId));
        Asked.Release();
        var isAllowed = form["Action"] == "AssumeRole" && scope[3] == "sts" && role is not null
            && Roles.TryGetValue(role, out var expected) && (expected is null || expected == externalId);
        context.Response.StatusCode = isAllowed ? 200 : 403;
        context.Response.ContentType = "text/xml";
        await context.Response.WriteAsync(
            isAllowed ? Granted(role!, DateTime.UtcNow + Lifetime) : Denied(role ?? "none"), context.RequestAborted);
    }

    private static string Granted(string role, DateTime end) => $"""
        <AssumeRoleResponse xmlns="{Space}"><AssumeRoleResult><Credentials>
        <AccessKeyId>{KeyOf(role)}</AccessKeyId><SecretAccessKey>secret-of-the-role</SecretAccessKey><SessionToken>token</SessionToken>
        <Expiration>{end.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}</Expiration>
        </Credentials></AssumeRoleResult></AssumeRoleResponse>
        """;

    private static string Denied(string role) => $"""
        <ErrorResponse xmlns="{Space}"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: arn:aws:iam::123456789012:user/ci
        is not authorized to perform: sts:AssumeRole on resource: {role}</Message></Error><RequestId>r-1</RequestId></ErrorResponse>
        """;
}
