using IoTAuditClient.Options;
using Microsoft.Extensions.Options;

namespace IoTAuditClient.DependencyInjection;

/// <summary>Checks the settings of every registered client, and that what its builder was told fits together.</summary>
internal sealed class IoTAuditClientOptionsValidator(IOptionsMonitor<AuditClientRegistration> registrations, IServiceProvider provider) : IValidateOptions<IoTAuditClientOptions>
{
    public ValidateOptionsResult Validate(string? name, IoTAuditClientOptions options)
    {
        var registration = registrations.Get(name);
        var hasGivenClient = registration.IoTClient is not null || KeyedIoTClient.IsPaired(provider, name, registration);
        var failures = OptionsRules.Check(options, key => PathOf(key, options), hasGivenClient).Concat(Conflicts(registration)).ToList();
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
            yield return "UseIoTClient and UseAwsOptions were both called: an IAmazonIoT of your own has its own options. Take one of the two away.";
        }

        if (registration is { Pipeline: not null, ConfigureRetry: not null })
        {
            yield return "UsePipeline and ConfigureRetry were both called: a pipeline of your own has its own retry. Take one of the two away.";
        }
    }
}
