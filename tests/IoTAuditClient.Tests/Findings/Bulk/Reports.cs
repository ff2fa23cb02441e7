namespace IoTAuditClient.Tests.Findings.Bulk;

/// <summary>Collects the progress of a run; without a list it throws.</summary>
internal sealed class Reports(List<DescribeManyProgress>? reports) : IProgress<DescribeManyProgress>
{
    public void Report(DescribeManyProgress value)
    {
        if (reports is null)
        {
            throw new InvalidOperationException("no room for reports");
        }

        reports.Add(value);
    }
}
