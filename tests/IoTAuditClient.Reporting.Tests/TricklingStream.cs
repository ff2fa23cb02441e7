namespace IoTAuditClient.Reporting.Tests;

/// <summary>Gives its bytes in small pieces, and only asynchronously.</summary>
internal sealed class TricklingStream(byte[] bytes, int atATime) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => throw new InvalidOperationException("Read asynchronously.");

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return base.Read(buffer[..Math.Min(atATime, buffer.Length)].Span);
    }
}
