using System.Text;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Terminal;

/// <summary>
/// Standard output of a terminal, which goes through a pager when it gets longer than the screen. Until then it is held, so that a short
/// one is shown without.
/// </summary>
/// <param name="inner">The terminal.</param>
/// <param name="context">The terminal's size, the variables, and how a pager is started.</param>
internal sealed class PagedOutput(TextWriter inner, ConsoleContext context) : PassingWriter(inner)
{
    private readonly StringBuilder _held = new();
    private IRunningPager? _pager;
    private bool _isHolding;
    private int _rows;
    private int _column;

    /// <summary>Holds what is written from now on until it is known how long it is.</summary>
    public void Begin() => _isHolding = context.StartPager is not null && context.Height > 1 && PagerCommand.Find(context) is not null;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void WriteLine() => Write(NewLine);

    public override void Write(string? value)
    {
        if (_pager is not null)
        {
            Send(value);
        }
        else if (!_isHolding)
        {
            base.Write(value);
        }
        else
        {
            context.Screen.IsTaken = true;
            _held.Append(value);
            CountRows(value);
            if (_rows >= context.Height)
            {
                StartPager();
            }
        }
    }

    public override void Flush()
    {
        if (!FlushHeld())
        {
            base.Flush();
        }
    }

    public override Task FlushAsync() => FlushAsync(CancellationToken.None);

    // The stream of the console cannot write without blocking: to ask for it would only start a thread that blocks instead.
    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        Flush();
        return Task.CompletedTask;
    }

    /// <summary>Shows what is held, or waits until the reader leaves the pager. A reader that has gone needs no more.</summary>
    public void End()
    {
        _isHolding = false;
        try
        {
            if (_pager is null)
            {
                base.Write(_held.ToString());
                base.Flush();
            }
        }
        catch (ClosedOutputException)
        {
            // The output was long enough for its reader, as for "head -1".
        }

        _held.Clear();
        _pager?.Wait();
        _pager = null;
        context.Screen.IsTaken = false;
    }

    /// <returns>Whether nothing is left to do for the terminal itself.</returns>
    private bool FlushHeld()
    {
        if (_pager is not null)
        {
            Guard(_pager.Input.Flush);
        }

        return _isHolding || _pager is not null;
    }

    private static void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (IOException exception)
        {
            throw new ClosedOutputException(exception);
        }
    }

    // A line that is wider than the terminal takes several rows. What a terminal does not show counts too: the pager leaves again by itself
    // where all fits.
    private void CountRows(string? text)
    {
        foreach (var character in text ?? "")
        {
            _column = character == '\n' ? 0 : _column + 1;
            if (character == '\n' || _column == context.Width + 1)
            {
                _rows++;
                _column = Math.Min(_column, 1);
            }
        }
    }

    private void StartPager()
    {
        var (command, variable) = PagerCommand.Find(context)!.Value;
        _isHolding = false;
        _pager = context.StartPager!(command);
        context.Screen.IsTaken = _pager is not null;
        if (_pager is null && variable is not null)
        {
            context.Error.WriteLine(
                $"iot-audit: there is no pager \"{command}\", which {variable} names, so that the output goes to the terminal at once.");
        }

        var held = _held.ToString();
        _held.Clear();
        Write(held);
    }

    private void Send(string? value) => Guard(() => _pager!.Input.Write(value));
}
