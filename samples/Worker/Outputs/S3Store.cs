using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Worker.Outputs;

/// <summary>A bucket, or a part of it.</summary>
internal sealed class S3Store(IAmazonS3 s3, string bucket, string prefix) : IFindingStore
{
    public async Task<bool> HasAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await s3.GetObjectMetadataAsync(bucket, prefix + name, cancellationToken);
            return true;
        }
        catch (AmazonS3Exception problem) when (problem.StatusCode == HttpStatusCode.NotFound && problem.ErrorCode != "NoSuchBucket")
        {
            return false;
        }
    }

    public async Task PublishAsync(string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var half = Path.Combine(Path.GetTempPath(), $"worker-{Guid.NewGuid():n}");
        await using var file = new FileStream(
            half, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        await write(file);
        file.Position = 0;
        try
        {
            await s3.PutObjectAsync(
                new PutObjectRequest
                {
                    BucketName = bucket,
                    Key = prefix + name,
                    InputStream = file,
                    AutoCloseStream = false,
                    IfNoneMatch = "*",
                },
                cancellationToken);
        }
        catch (AmazonS3Exception problem) when (problem.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            // Another worker was first, with the same findings.
        }
    }
}
