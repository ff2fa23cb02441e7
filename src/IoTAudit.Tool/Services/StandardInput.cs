using Microsoft.Win32.SafeHandles;

namespace IoTAudit.Tool.Services;

/// <summary>Opens standard input.</summary>
internal static class StandardInput
{
    /// <summary>
    /// As a file where the shell put one there, so that its length is known and it can be read again. Windows has no handle of a fixed
    /// number for it.
    /// </summary>
    public static Stream Open()
    {
        try
        {
            if (!OperatingSystem.IsWindows()
                && new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0) is { CanSeek: true } file)
            {
                return file;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // What is closed, or no file, is read as every stream of a console is.
        }

        return Console.OpenStandardInput();
    }
}
