using Amazon.IoT.Model;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using IoTAuditClient.Sdk;
using IoTAuditClient.Tests.Testing;

namespace IoTAuditClient.Benchmarks.Overhead;

/// <summary>What it costs to make a record of the SDK's model: a finding with ten related resources.</summary>
[MemoryDiagnoser]
public class MappingBenchmark
{
    private readonly Amazon.IoT.Model.AuditFinding _finding = new()
    {
        FindingId = SampleFinding.Id,
        TaskId = "787ed873b69cb4d6cdbae6ddd06996c5",
        CheckName = "DEVICE_CERTIFICATE_SHARED_CHECK",
        TaskStartTime = new DateTime(2026, 3, 2, 6, 0, 0, 403, DateTimeKind.Utc),
        FindingTime = new DateTime(2026, 3, 2, 6, 0, 0, 806, DateTimeKind.Utc),
        Severity = Amazon.IoT.AuditFindingSeverity.CRITICAL,
        ReasonForNonCompliance = "Certificate shared by one or more devices.",
        ReasonForNonComplianceCode = "CERTIFICATE_SHARED_BY_MULTIPLE_DEVICES",
        IsSuppressed = false,
        NonCompliantResource = new NonCompliantResource
        {
            ResourceType = Amazon.IoT.ResourceType.DEVICE_CERTIFICATE,
            ResourceIdentifier = new Amazon.IoT.Model.ResourceIdentifier { DeviceCertificateId = new string('a', 64) },
        },
        RelatedResources =
        [
            .. Enumerable.Range(0, 10).Select(i => new RelatedResource
            {
                ResourceType = Amazon.IoT.ResourceType.CLIENT_ID,
                ResourceIdentifier = new Amazon.IoT.Model.ResourceIdentifier { ClientId = $"client-{i}" },
                AdditionalInfo = new Dictionary<string, string>
                {
                    ["CONNECTION_TIME"] = "1771772897407",
                    ["DISCONNECTION_TIME"] = "1771792267845",
                },
            }),
        ],
    };

    /// <summary>Prints what the mapping costs; a small run takes the build that is running, whichever it is, and maps once.</summary>
    /// <returns>Whether it was measured.</returns>
    internal static bool Run(Scale scale)
    {
        var config = scale.IsSmall
            ? DefaultConfig.Instance.AddJob(BenchmarkDotNet.Jobs.Job.Dry.WithToolchain(InProcessEmitToolchain.Instance))
                .WithOptions(ConfigOptions.DisableOptimizationsValidator)
            : DefaultConfig.Instance;
        var folder = Path.Combine(Repository.Root, "artifacts", "benchmarks");
        var summary = BenchmarkRunner.Run<MappingBenchmark>(config.WithArtifactsPath(folder));
        return !summary.HasCriticalValidationErrors && summary.Reports.All(static report => report.Success);
    }

    /// <summary>Maps the finding.</summary>
    /// <returns>The record.</returns>
    [Benchmark]
    public object Map() => FindingMapper.Map(_finding);
}
