using System.Text;
using IoTAudit.Cli;

using var signals = new StopSignals();
var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (OperatingSystem.IsWindows())
{
    Console.OutputEncoding = encoding;
}

var isTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";
var context = new ConsoleContext
{
    Output = new StreamWriter(OutputStream.Open(), encoding),
    Error = new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true },
    IsTerminal = isTerminal,
    Width = isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : 80,
};
return (int)signals.ExitCodeOf(await ConsoleApplication.RunAsync(args, context, signals.Token));
