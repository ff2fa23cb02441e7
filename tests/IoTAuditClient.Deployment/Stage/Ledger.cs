using Amazon.Extensions.NETCore.Setup;
using Amazon.S3;
using Amazon.S3.Model;
using IoTAuditClient.Reporting;
using Microsoft.Extensions.DependencyInjection;
using Parquet;

namespace IoTAuditClient.Deployment.Stage;

/// <summary>Counts: every finding of every audit, in the folder and in the bucket, none missing and none twice.</summary>
internal static class Ledger
{
    /// <summary>Compares what the accounts have with what was written.</summary>
    public static async Task BalanceAsync(List<WrittenFinding> expected, string folder, IAmazonS3 s3, string bucket)
    {
        await BalanceAsync(expected, folder);
        await BalanceAsync(expected, s3, bucket);
    }

    /// <summary>Compares what the accounts have with what was written to a folder.</summary>
    public static async Task BalanceAsync(List<WrittenFinding> expected, string folder) =>
        Compare("folder", expected, await InFolderAsync(folder));

    /// <summary>Compares what the accounts have with what was written to a bucket.</summary>
    public static async Task BalanceAsync(List<WrittenFinding> expected, IAmazonS3 s3, string bucket) =>
        Compare("bucket", expected, await InBucketAsync(s3, bucket));

    public static string PathOf(Account account, string taskId) => $"account={account.Id}/region={account.Region}/audit={taskId}";

    /// <summary>Lists what the audits of accounts found.</summary>
    public static async Task<List<WrittenFinding>> ExpectedAsync(IEnumerable<Account> accounts)
    {
        var expected = new List<WrittenFinding>();
        foreach (var account in accounts)
        {
            var services = new ServiceCollection();
            services.AddIoTAuditClient(options => options.ServiceUrl = account.Url).UseAwsOptions(
                new AWSOptions { Region = Amazon.RegionEndpoint.USEast1, Credentials = QueueServer.Credentials });
            await using var provider = services.BuildServiceProvider();
            var client = provider.GetRequiredService<IAuditFindingClient>();
            foreach (var taskId in account.TaskIds)
            {
                await foreach (var finding in client.ListAsync(AuditFindingQuery.ForTask(taskId)))
                {
                    expected.Add(new WrittenFinding(PathOf(account, taskId), finding.FindingId!));
                }
            }
        }

        return expected;
    }

    private static async Task<List<WrittenFinding>> InFolderAsync(string folder)
    {
        var found = new List<WrittenFinding>();
        foreach (var file in Directory.EnumerateFiles(folder, "audit=*", SearchOption.AllDirectories))
        {
            await using var input = File.OpenRead(file);
            found.AddRange(await FindingsAsync(Path.GetRelativePath(folder, file), input));
        }

        return found;
    }

    /// <summary>Reads the files of a bucket back.</summary>
    public static async Task<List<WrittenFinding>> InBucketAsync(IAmazonS3 s3, string bucket)
    {
        var found = new List<WrittenFinding>();
        var list = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, Prefix = "findings/" });
        foreach (var entry in list.S3Objects ?? [])
        {
            using var answer = await s3.GetObjectAsync(bucket, entry.Key);
            using var file = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(file);
            file.Position = 0;
            found.AddRange(await FindingsAsync(entry.Key["findings/".Length..], file));
        }

        return found;
    }

    private static async Task<IEnumerable<WrittenFinding>> FindingsAsync(string name, Stream file)
    {
        var ids = name.EndsWith(".parquet", StringComparison.Ordinal) ? await InParquetAsync(file) : await InJsonLinesAsync(name, file);
        var audit = Path.ChangeExtension(name, null);
        return ids.Select(id => new WrittenFinding(audit, id));
    }

    private static async Task<List<string>> InJsonLinesAsync(string name, Stream file)
    {
        var ids = new List<string>();
        await foreach (var finding in SavedFindings.ReadAsync(file, line => throw new InvalidOperationException($"{name}: {line}")))
        {
            ids.Add(finding.FindingId!);
        }

        return ids;
    }

    private static async Task<List<string>> InParquetAsync(Stream file)
    {
        var ids = new List<string>();
        await using var reader = await ParquetReader.CreateAsync(file);
        var column = reader.Schema.GetDataFields().Single(static field => field.Name == "finding_id");
        foreach (var group in reader.RowGroups)
        {
            var values = new string?[(int)group.RowCount];
            await group.ReadAsync(column, values.AsMemory()!);
            ids.AddRange(values!);
        }

        return ids;
    }

    private static void Compare(string place, List<WrittenFinding> expected, List<WrittenFinding> found)
    {
        var missing = expected.Except(found).Count();
        var foreign = found.Except(expected).Count();
        var twice = found.Count - found.Distinct().Count();
        if (missing + foreign + twice > 0)
        {
            throw new InvalidOperationException(
                $"Of {expected.Count} findings the {place} lacks {missing}, and it has {twice} twice and {foreign} that are none.");
        }
    }
}
