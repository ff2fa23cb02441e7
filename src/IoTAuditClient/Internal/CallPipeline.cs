using Polly;

namespace IoTAuditClient;

/// <summary>The strategies around the attempts of a call.</summary>
/// <param name="Strategies">The pipeline.</param>
/// <param name="ActsOnFailuresOnly">Whether a first attempt that succeeds has nothing to do with it: so it is with our own retry, not with what an app sets up.</param>
internal sealed record CallPipeline(ResiliencePipeline Strategies, bool ActsOnFailuresOnly);
