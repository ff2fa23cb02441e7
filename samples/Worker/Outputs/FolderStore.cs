namespace Worker.Outputs;

/// <summary>A folder, which several workers may share.</summary>
internal sealed class FolderStore : IFindingStore
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);
    private readonly string _root;
    private readonly string _writing;

    public FolderStore(string root)
    {
        _root = Path.GetFullPath(root);
        _writing = Path.Combine(_root, ".writing");
    }

    public Task<bool> HasAsync(string name, CancellationToken cancellationToken) => Task.FromResult(File.Exists(Path.Combine(_root, name)));

    public async Task PublishAsync(string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var final = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(final)!);
        Directory.CreateDirectory(_writing);
        var half = Path.Combine(_writing, Guid.NewGuid().ToString("n"));
        try
        {
            await using (var file = new FileStream(half, FileMode.CreateNew, FileAccess.Write, FileShare.None, 65_536, useAsync: true))
            {
                await write(file);
                file.Flush(flushToDisk: true);
            }

            RemoveAbandoned(File.GetLastWriteTimeUtc(half));
            File.Move(half, final);
        }
        catch (IOException) when (File.Exists(final))
        {
            // Another worker was first, with the same findings.
        }
        finally
        {
            File.Delete(half);
        }
    }

    // What killed workers left behind. Its age is told by a file of the same file system, because this machine's clock may be wrong.
    private void RemoveAbandoned(DateTime now)
    {
        foreach (var file in Directory.EnumerateFiles(_writing).Where(file => now - File.GetLastWriteTimeUtc(file) > Abandoned))
        {
            File.Delete(file);
        }
    }
}
