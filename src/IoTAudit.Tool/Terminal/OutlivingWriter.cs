namespace IoTAudit.Tool.Terminal;

/// <summary>
/// Standard output of a command that may have to go on where its reader has gone, because its exit code depends on what is still to be
/// read: what is written from then on is dropped.
/// </summary>
/// <param name="inner">Standard output.</param>
/// <param name="reader">Whether the command needs its reader, and whether that has gone.</param>
internal sealed class OutlivingWriter(TextWriter inner, OutputReader reader) : PassingWriter(inner)
{
    public override void Write(char value) => reader.Pass(() => base.Write(value));

    public override void Write(char[] buffer, int index, int count) => reader.Pass(() => base.Write(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => reader.Pass(buffer, base.Write);

    public override void Write(string? value) => reader.Pass(() => base.Write(value));

    public override void WriteLine() => reader.Pass(() => base.WriteLine());

    public override void WriteLine(string? value) => reader.Pass(() => base.WriteLine(value));

    public override void Flush() => reader.Pass(() => base.Flush());

    public override Task FlushAsync() => reader.PassAsync(() => base.FlushAsync());

    public override Task FlushAsync(CancellationToken cancellationToken) => reader.PassAsync(() => base.FlushAsync(cancellationToken));
}
