using System.Text;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Terminal;

/// <summary>
/// Holds back what is said on stderr as long as the terminal is taken: it would break what a pager shows, or come before the output that
/// it is about.
/// </summary>
internal sealed class HeldErrors(TextWriter inner, Screen screen) : PassingWriter(inner)
{
    private readonly StringBuilder _held = new();

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine() => Write(NewLine);

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void Write(string? value)
    {
        if (screen.IsTaken)
        {
            _held.Append(value);
        }
        else
        {
            base.Write(value);
        }
    }

    /// <summary>Says what was held back.</summary>
    public void Release()
    {
        if (_held.Length > 0)
        {
            base.Write(_held.ToString());
            _held.Clear();
        }
    }
}
