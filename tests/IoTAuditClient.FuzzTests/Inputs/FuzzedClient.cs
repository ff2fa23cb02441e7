using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IoTAuditClient.FuzzTests.Inputs;

/// <summary>
/// The clients as an app registers them, over real HTTP. Their clock stands still and they ask once: no wait, no retry, no
/// timeout can hide what an answer does.
/// </summary>
internal sealed class FuzzedClient : IDisposable
{
    private readonly ServiceProvider _provider;
    private readonly AnsweringServer _server;

    public FuzzedClient(bool closes)
    {
        _server = new AnsweringServer(closes);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new FakeTimeProvider());
        services.AddIoTAuditClient(options =>
        {
            options.ServiceUrl = _server.Url;
            options.Region = "eu-west-1";
            options.MaxAttempts = 1;

            // Shorter than the wait after a throttle, so that a throttled call ends as well.
            options.OperationTimeout = TimeSpan.FromMilliseconds(400);
            options.AttemptTimeout = options.OperationTimeout;
            options.MaxResponseBytes = 256 * 1024;
            options.Pacing.Mode = PacingMode.Off;
        }).UseAwsOptions(new AWSOptions { Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "secret") });
        _provider = services.BuildServiceProvider();
        Findings = _provider.GetRequiredService<IAuditFindingClient>();
        Audits = _provider.GetRequiredService<IAuditTaskClient>();
    }

    public IAuditFindingClient Findings { get; }

    public IAuditTaskClient Audits { get; }

    public void Answer(byte[] answer) => _server.Answer(answer);

    public void Dispose()
    {
        _provider.Dispose();
        _server.Dispose();
    }
}
