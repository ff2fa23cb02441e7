using Amazon.S3;
using Microsoft.Extensions.Options;

namespace Worker.Outputs;

/// <summary>Makes the outputs that the configuration names.</summary>
internal sealed class OutputFactory(IOptions<WorkerOptions> options, IAmazonS3 s3)
{
    public IReadOnlyList<IFindingOutput> CreateAll() => [.. options.Value.Outputs.Select(output => Create(output.Key, output.Value))];

    private IFindingOutput Create(string name, OutputOptions output)
    {
        IFindingStore store = output.Folder is { Length: > 0 } folder
            ? new FolderStore(folder)
            : new S3Store(s3, output.Bucket!, output.Prefix);

        // An app with AWSSDK.SecurityHub has an ISecurityHub of its own here.
        return OutputFormat.Find(output.Format) is { } format
            ? new FileOutput(name, store, format)
            : new SecurityHubOutput(name, new StoredBatches(store), store);
    }
}
