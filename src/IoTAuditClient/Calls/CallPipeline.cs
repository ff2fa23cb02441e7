using Polly;

namespace IoTAuditClient.Calls;

/// <summary>The strategies around the attempts of a call.</summary>
/// <param name="strategies">The pipeline.</param>
/// <param name="actsOnFailuresOnly">Whether a first attempt that succeeds has nothing to do with it: so it is with our own retry, not with what an app sets up.</param>
internal sealed class CallPipeline(Lazy<ResiliencePipeline> strategies, bool actsOnFailuresOnly)
{
    public bool ActsOnFailuresOnly { get; } = actsOnFailuresOnly;

    /// <summary>Gets the pipeline, which is built when the first call needs it: a process whose calls all succeed does not pay for it.</summary>
    public ResiliencePipeline Strategies => strategies.Value;

    /// <summary>Wraps what an app has set up, whose mistakes have shown by now.</summary>
    public static CallPipeline Given(ResiliencePipeline strategies) => new(new Lazy<ResiliencePipeline>(strategies), actsOnFailuresOnly: false);
}
