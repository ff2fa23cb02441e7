namespace IoTAudit.Tool.Tests;

/// <summary>Standard input of which nothing comes, and which no token reaches, as that of a terminal.</summary>
internal sealed class SilentInput(Action onRead) : MemoryStream
{
    private readonly TaskCompletionSource<int> _never = new();

    public override bool CanSeek => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        onRead();
        return new ValueTask<int>(_never.Task);
    }
}
