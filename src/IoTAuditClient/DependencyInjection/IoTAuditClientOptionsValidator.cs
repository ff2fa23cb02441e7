using IoTAuditClient.Calls;
using IoTAuditClient.Options;
using IoTAuditClient.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IoTAuditClient.DependencyInjection;

/// <summary>Checks the settings of every registered client, and that what its builder was told fits together.</summary>
internal sealed class IoTAuditClientOptionsValidator(IOptionsMonitor<AuditClientRegistration> registrations, IServiceProvider provider)
    : IValidateOptions<IoTAuditClientOptions>
{
    public ValidateOptionsResult Validate(string? name, IoTAuditClientOptions options)
    {
        var registration = registrations.Get(name);
        var hasGivenClient = registration.IoTClient is not null || PairedServices.HasIoTClient(provider, name, registration);
        var hasTarget = hasGivenClient || registration.AwsOptions is not null || PairedServices.HasAwsOptions(provider, name)
            || options is not { Region: null, Profile: null, ServiceUrl: null, RoleArn: null };
        var failures = OptionsRules.Check(options, key => PathOf(key, options), hasGivenClient)
            .Concat(CheckSections(name, options, hasTarget))
            .Concat(Conflicts(registration))
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string PathOf(string key, IoTAuditClientOptions options)
    {
        var section = options.BoundSections.FindLast(section => section.Has(key)) ?? options.BoundSections.LastOrDefault();
        return section is null ? $"{nameof(IoTAuditClientOptions)}.{key.Replace(':', '.')}" : $"{section.Path}:{key}";
    }

    private static IEnumerable<string> Conflicts(AuditClientRegistration registration)
    {
        if (registration is { IoTClient: not null, AwsOptions: not null })
        {
            yield return "UseIoTClient and UseAwsOptions were both called: an IAmazonIoT of your own has its own options. "
                + "Take one of the two away.";
        }

        if (registration is { Pipeline: not null, ConfigureRetry: not null })
        {
            yield return "UsePipeline and ConfigureRetry were both called: a pipeline of your own has its own retry. "
                + "Take one of the two away.";
        }
    }

    // A misspelt section would silently mean the defaults, and for a keyed client the account and Region of another one.
    private IEnumerable<string> CheckSections(string? name, IoTAuditClientOptions options, bool hasTarget)
    {
        foreach (var section in options.BoundSections.Where(static section => section.IsEmpty))
        {
            if (!string.IsNullOrEmpty(name) && !hasTarget)
            {
                yield return $"{section.Path} does not exist or is empty, and nothing else tells which account and Region the client "
                    + $"\"{name}\" asks. "
                    + "Correct the name of the section, or set Region, Profile, ServiceUrl or RoleArn.";
            }
            else
            {
                Log.SectionEmpty(ClientDependencies.CreateLogger(provider.GetService<ILoggerFactory>()), section.Path);
            }
        }
    }
}
