using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Sources;

/// <summary>Opens what a command line names to be read: a file, or standard input.</summary>
internal static class InputFile
{
    public const string StandardInput = "-";

    /// <param name="path">The file, or - for standard input.</param>
    /// <param name="option">What the command line calls it, for messages.</param>
    /// <param name="context">Where files and standard input are.</param>
    /// <param name="cancellationToken">Ends the wait for somebody who writes into a named pipe.</param>
    /// <exception cref="BadUsageException">It cannot be read.</exception>
    public static async Task<Stream> OpenAsync(
        string path,
        string option,
        ConsoleContext context,
        CancellationToken cancellationToken)
    {
        try
        {
            var opening = path == StandardInput
                ? Task.FromResult(context.OpenInput())
                : Task.Run(() => context.OpenFile(path), cancellationToken);
            var stream = await opening.WaitAsync(cancellationToken);
            return stream.CanSeek ? new FileAsOpened(stream) : new PipeInput(stream);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadUsageException($"{option} is \"{path}\", and there is no such file. Use - for standard input.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && Directory.Exists(path))
        {
            throw new BadUsageException($"{option} is \"{path}\", which is a directory. Name a file in it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            throw new BadUsageException($"{option} is \"{path}\", which cannot be read: {exception.Message}");
        }
    }
}
