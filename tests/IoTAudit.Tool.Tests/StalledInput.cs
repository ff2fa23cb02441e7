using System.Text;

namespace IoTAudit.Tool.Tests;

/// <summary>Standard input that brings something and then no more, and never ends by itself.</summary>
internal sealed class StalledInput(string content) : MemoryStream(Encoding.UTF8.GetBytes(content))
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position == Length)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return Read(buffer.Span);
    }
}
