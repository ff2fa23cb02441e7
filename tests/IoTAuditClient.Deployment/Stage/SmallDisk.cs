using System.Diagnostics;

namespace IoTAuditClient.Deployment.Stage;

/// <summary>A file system of a few kilobytes in a folder, since only a real one is really full.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    public static async Task<SmallDisk> MountAsync(string folder, string size)
    {
        Directory.CreateDirectory(folder);
        await RunAsync("mount", "-t", "tmpfs", "-o", $"size={size},mode=1777", "tmpfs", folder);
        return new SmallDisk(folder);
    }

    public Task GrowAsync(string size) => RunAsync("mount", "-o", $"remount,size={size}", _folder);

    public async ValueTask DisposeAsync() => await RunAsync("umount", "--lazy", _folder);

    // Mounting is for root, which the script "run" becomes in a namespace of its own where it can; elsewhere sudo may do it.
    private static async Task RunAsync(params string[] command)
    {
        if (await ExitCodeAsync(command) != 0 && await ExitCodeAsync(["sudo", "-n", .. command]) != 0)
        {
            throw new InvalidOperationException(
                $"'{string.Join(' ', command)}' is not allowed: a full folder takes root, sudo without a password, or `unshare`.");
        }
    }

    private static async Task<int> ExitCodeAsync(string[] command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
            await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
