using Worker.Outputs;

namespace Worker;

/// <summary>One place that findings are written to: a folder or a bucket, in one format.</summary>
internal sealed class OutputOptions
{
    /// <summary>The folder, where it is one.</summary>
    public string? Folder { get; set; }

    /// <summary>The bucket of S3, where it is one.</summary>
    public string? Bucket { get; set; }

    /// <summary>What the keys of a bucket begin with.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>The format: jsonl, ocsf or parquet; or asff, batches for Security Hub.</summary>
    public string Format { get; set; } = OutputFormat.JsonLines.Name;

    /// <summary>What no output can be made of, or null.</summary>
    public string? Problem => this switch
    {
        { Folder: null or "", Bucket: null or "" } => "takes a Folder or a Bucket, and has none",
        { Folder: not (null or ""), Bucket: not (null or "") } => "takes a Folder or a Bucket, and has both",
        _ when Format != SecurityHubOutput.Format && OutputFormat.Find(Format) is null =>
            $"has the Format '{Format}', and takes {string.Join(", ", OutputFormat.All.Select(format => format.Name))} or asff",
        _ => null,
    };
}
