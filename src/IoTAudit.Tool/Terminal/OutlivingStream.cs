namespace IoTAudit.Tool.Terminal;

/// <summary>Standard output for bytes, as <see cref="OutlivingWriter"/> has it for text.</summary>
/// <param name="inner">Standard output.</param>
/// <param name="reader">Whether the command needs its reader, and whether that has gone.</param>
internal sealed class OutlivingStream(Stream inner, OutputReader reader) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer) => reader.Pass(buffer, inner.Write);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(reader.PassAsync(async () => await inner.WriteAsync(buffer, cancellationToken)));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => reader.Pass(inner.Flush);

    public override Task FlushAsync(CancellationToken cancellationToken) => reader.PassAsync(() => inner.FlushAsync(cancellationToken));
}
