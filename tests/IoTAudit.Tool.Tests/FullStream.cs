namespace IoTAudit.Tool.Tests;

/// <summary>A standard output that cannot be written.</summary>
internal sealed class FullStream(IOException failure) : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count) => throw failure;

    public override void Write(ReadOnlySpan<byte> buffer) => throw failure;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw failure;
}
