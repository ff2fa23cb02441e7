using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Tests;

/// <summary>A standard output whose reader has gone.</summary>
internal sealed class ClosedStream : MemoryStream
{
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        throw new ClosedOutputException(new IOException("The pipe is broken."));
}
