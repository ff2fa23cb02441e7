using Xunit;

namespace IoTAuditClient.IntegrationTests.Accounts;

/// <summary>The tests that tell the AWS SDK by an environment variable where STS is. They run alone.</summary>
[CollectionDefinition(nameof(StsVariable), DisableParallelization = true)]
public sealed class StsVariable;
