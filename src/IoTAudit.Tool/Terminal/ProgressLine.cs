using IoTAudit.Tool.Services;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace IoTAudit.Tool.Terminal;

/// <summary>
/// Draws one line on stderr again and again as work goes on, and clears it before other text is written to the terminal. It draws nothing
/// without a terminal, nor beside --verbose, whose lines come at any time.
/// </summary>
internal sealed class ProgressLine
{
    private readonly Lock _lock = new();
    private readonly ConsoleContext _context;
    private readonly IAnsiConsole? _console;
    private bool _isShown;

    public ProgressLine(ConsoleContext context, bool isVerbose)
    {
        _context = context;
        _console = context.IsErrorTerminal && !isVerbose ? TerminalConsole.Create(context.Error, 10_000, context.UsesColor) : null;
    }

    public bool IsVisible => _console is not null;

    public int Width => _context.ErrorWidth - 1;

    /// <summary>Draws the line in place of the one before.</summary>
    public void Show(IRenderable line)
    {
        if (_console is null || _context.Screen.IsTaken)
        {
            return;
        }

        lock (_lock)
        {
            _context.Error.Write(ConsoleContext.EraseLine);
            _console.Write(line);
            _isShown = true;
        }
    }

    /// <summary>Writes something else to stderr.</summary>
    public void WriteError(string line)
    {
        lock (_lock)
        {
            Hide();
            _context.Error.WriteLine(line);
        }
    }

    /// <summary>Writes something to the output, which may be the same terminal.</summary>
    public void WriteOutput(Action write)
    {
        if (_console is null || !_context.IsTerminal)
        {
            write();
            return;
        }

        lock (_lock)
        {
            Hide();
            write();
            _context.Output.Flush();
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Hide()
    {
        lock (_lock)
        {
            if (_isShown)
            {
                _context.Error.Write(ConsoleContext.EraseLine);
                _isShown = false;
            }
        }
    }
}
