using System.Text;
using IoTAudit.Tool;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

using var signals = new StopSignals();
EmptyVariables.Unset();
var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (OperatingSystem.IsWindows())
{
    Console.OutputEncoding = encoding;
}

var isDumb = Environment.GetEnvironmentVariable("TERM") is "dumb";
var isTerminal = !Console.IsOutputRedirected && !isDumb;
var isErrorTerminal = !Console.IsErrorRedirected && !isDumb;
var width = (isTerminal || isErrorTerminal) && Console.WindowWidth > 0 ? Console.WindowWidth : 80;
var context = new ConsoleContext
{
    Output = new StreamWriter(OutputStream.Open(), encoding),
    Error = new StreamWriter(new LossyErrors(Console.OpenStandardError()), encoding) { AutoFlush = true },
    IsTerminal = isTerminal,
    Width = isTerminal || isErrorTerminal ? width : WidthOfAPipe(),
    Height = isTerminal ? Console.WindowHeight : 0,
    StartPager = ProcessPager.Start,
    IsErrorTerminal = isErrorTerminal,
    ErrorWidth = width,
    OpenOutput = OutputStream.Open,
    IsInputTerminal = !Console.IsInputRedirected,
};
return (int)signals.ExitCodeOf(await ConsoleApplication.RunAsync(args, context, signals.Token));

// A table is drawn there where --color always asks for it.
static int WidthOfAPipe() => int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns > 0 ? columns : 80;
