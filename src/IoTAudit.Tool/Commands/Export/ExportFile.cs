using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Export;

/// <summary>A file in the making: it gets its name when it is whole, so that a good one is never replaced by half of one.</summary>
internal sealed class ExportFile : IAsyncDisposable
{
    private readonly string _path;

    private ExportFile(string path, Stream stream) => (_path, Stream) = (path, stream);

    public Stream Stream { get; }

    /// <summary>Where the part is that was written, until the file is whole.</summary>
    public string PartPath => PartPathOf(_path);

    /// <exception cref="BadUsageException">The file cannot be written.</exception>
    public static ExportFile Create(string path)
    {
        if (Directory.Exists(path))
        {
            throw new BadUsageException($"--file is \"{path}\", which is a directory. Name a file in it.");
        }

        try
        {
            return new ExportFile(
                path,
                new FileStream(PartPathOf(path), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0, useAsync: true));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            throw new BadUsageException($"--file is \"{path}\", which cannot be written: {exception.Message}");
        }
    }

    /// <summary>Gives the file its name, in place of one that has it.</summary>
    public async Task CompleteAsync()
    {
        await Stream.DisposeAsync();
        File.Move(PartPath, _path, overwrite: true);
    }

    public ValueTask DisposeAsync() => Stream.DisposeAsync();

    private static string PartPathOf(string path) => path + ".part";
}
