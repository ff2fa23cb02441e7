using System.Globalization;
using System.Text;
using IoTAuditClient.Conformance;

// "answer" answers one question a line until its input ends; "emulate <findings> <now>" serves an emulator until its input ends.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
switch (args)
{
    case ["answer"]:
        await using (var clients = new Clients())
        {
            while (await Console.In.ReadLineAsync() is { } line)
            {
                await Console.Out.WriteLineAsync(await new Answerer(clients).AnswerAsync(Question.Parse(line)));
            }
        }

        return 0;

    case ["emulate", var findings, var now]:
        await EmulatorHost.RunAsync(
            int.Parse(findings, CultureInfo.InvariantCulture),
            DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        return 0;

    default:
        await Console.Error.WriteLineAsync("Say 'answer', or 'emulate', how many findings, and what time it is.");
        return 2;
}
