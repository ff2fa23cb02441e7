using Microsoft.Win32.SafeHandles;

namespace IoTAudit.Tool.Terminal;

/// <summary>
/// Standard output that throws when its reader has gone. The stream of <see cref="Console"/> drops the bytes instead, and the program
/// would run on without a reader.
/// </summary>
internal sealed class OutputStream(Stream inner) : WriteOnlyStream
{
    private const int StandardOutput = 1;

    public static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        // For a pipe only: a FileStream keeps a position of its own in a file, and the next writer to that file would overwrite ours.
        var pipe = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : new OutputStream(pipe);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (IOException exception)
        {
            throw new ClosedOutputException(exception);
        }
    }

    public override void Flush() => inner.Flush();
}
