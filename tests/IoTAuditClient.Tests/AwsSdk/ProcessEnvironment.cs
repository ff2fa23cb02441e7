using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

/// <summary>
/// The tests that change environment variables. They run alone, after all others, because the process has one environment.
/// </summary>
[CollectionDefinition(nameof(ProcessEnvironment), DisableParallelization = true)]
public sealed class ProcessEnvironment;
