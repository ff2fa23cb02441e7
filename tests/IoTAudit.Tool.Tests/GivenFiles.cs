using System.Text;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Tests;

/// <summary>The files that a run of the console sees.</summary>
internal sealed class GivenFiles : Dictionary<string, string>
{
    public ConsoleContext AddTo(ConsoleContext context) => context with
    {
        FileExists = ContainsKey,
        OpenFile = path => TryGetValue(path, out var content)
            ? new MemoryStream(Encoding.UTF8.GetBytes(content))
            : throw new FileNotFoundException("There is none.", path),
        Connect = (_, _, _, _) => throw new InvalidOperationException("A file was to be read, and a service was asked."),
    };
}
