using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.Soak.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IoTAuditClient.Soak.Load;

/// <summary>The clients of the soak, as an app registers them: a patient one, and one whose timeouts are short.</summary>
internal sealed class SoakClients : IAsyncDisposable
{
    private readonly Uri _serviceUrl;
    private readonly RetryCounts _retries;
    private readonly ServiceProvider _patient;
    private readonly ServiceProvider _hurried;

    public SoakClients(Uri serviceUrl, RetryCounts retries)
    {
        _serviceUrl = serviceUrl;
        _retries = retries;
        _patient = Provide(options =>
        {
            options.OperationTimeout = TimeSpan.FromSeconds(10);
            options.AttemptTimeout = TimeSpan.FromSeconds(1);
        });
        _hurried = Provide(options =>
        {
            options.OperationTimeout = TimeSpan.FromMilliseconds(700);
            options.AttemptTimeout = TimeSpan.FromMilliseconds(250);
        });
    }

    /// <summary>Gets how a caller waits for a task: for a few times as long as tasks take here, at the most.</summary>
    public static AuditWaitOptions ShortWait { get; } = new()
    {
        Timeout = TimeSpan.FromSeconds(3),
        MinInterval = TimeSpan.FromMilliseconds(50),
        MaxInterval = TimeSpan.FromMilliseconds(200),
    };

    public IAuditFindingClient FindingsOf(bool isHurried) => Get<IAuditFindingClient>(isHurried);

    public IAuditTaskClient AuditsOf(bool isHurried) => Get<IAuditTaskClient>(isHurried);

    public IAuditSuppressionClient SuppressionsOf(bool isHurried) => Get<IAuditSuppressionClient>(isHurried);

    public IAuditMitigationClient MitigationsOf(bool isHurried) => Get<IAuditMitigationClient>(isHurried);

    /// <summary>Another client of its own, with everything below it. The caller disposes it.</summary>
    public ServiceProvider Provide(Action<IoTAuditClientOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(_retries);
        services.AddIoTAuditClient(options =>
        {
            options.ServiceUrl = _serviceUrl;
            options.Region = "eu-west-1";

            // Enough for a page, and soon reached by a body without an end.
            options.MaxResponseBytes = 512 * 1024;
            configure?.Invoke(options);
        }).UseAwsOptions(new AWSOptions { Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "secret") });
        return services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _patient.DisposeAsync();
        await _hurried.DisposeAsync();
    }

    private T Get<T>(bool isHurried)
        where T : notnull => (isHurried ? _hurried : _patient).GetRequiredService<T>();
}
