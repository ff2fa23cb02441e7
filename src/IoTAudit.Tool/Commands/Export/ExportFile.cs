using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Export;

/// <summary>
/// A file in the making: it gets its name when it is whole, so that a good one is never replaced by half of one. What is no file but a
/// pipe or a device is written straight into, and a link is followed.
/// </summary>
internal sealed class ExportFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly bool _isPart;

    private ExportFile(string path, Stream stream, bool isPart) => (_path, Stream, _isPart) = (path, stream, isPart);

    public Stream Stream { get; }

    /// <summary>Where the part is that was written, until the file is whole.</summary>
    public string PartPath => _isPart ? PartPathOf(_path) : _path;

    /// <exception cref="BadUsageException">The file cannot be written.</exception>
    public static ExportFile Create(string path)
    {
        if (Directory.Exists(path))
        {
            throw new BadUsageException($"--file is \"{path}\", which is a directory. Name a file in it.");
        }

        try
        {
            var target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
            if (OpenSpecial(target) is { } special)
            {
                return new ExportFile(target, special, isPart: false);
            }

            var part = new FileStream(PartPathOf(target), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0, useAsync: true);
            KeepMode(target, part);
            return new ExportFile(target, part, isPart: true);
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
        if (_isPart)
        {
            File.Move(PartPath, _path, overwrite: true);
        }
    }

    public ValueTask DisposeAsync() => Stream.DisposeAsync();

    /// <summary>Opens what is there and is no file: a pipe cannot seek, and devices are in one folder.</summary>
    private static FileStream? OpenSpecial(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
        {
            return null;
        }

        var isDevice = Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            if (isDevice || !stream.CanSeek)
            {
                return stream;
            }

            stream.Dispose();
        }
        catch (UnauthorizedAccessException) when (!isDevice)
        {
            // A file that may not be written is replaced by one that may.
        }

        return null;
    }

    private static void KeepMode(string path, FileStream part)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path))
        {
            File.SetUnixFileMode(part.SafeFileHandle, File.GetUnixFileMode(path));
        }
    }

    private static string PartPathOf(string path) => path + ".part";
}
