namespace IoTAuditClient.Benchmarks.Deployed;

/// <summary>One output of the workers.</summary>
/// <param name="Format">What samples/Worker calls the format.</param>
/// <param name="IsBucket">Whether it is a bucket, and not a folder.</param>
internal sealed record DeployedOutput(string Format, bool IsBucket)
{
    public static DeployedOutput LinesInFolder { get; } = new("jsonl", IsBucket: false);

    public static DeployedOutput ParquetInFolder { get; } = new("parquet", IsBucket: false);

    public static DeployedOutput ParquetInBucket { get; } = new("parquet", IsBucket: true);

    public override string ToString() => $"{Format} to a {(IsBucket ? "bucket" : "folder")}";
}
