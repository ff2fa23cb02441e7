using IoTAuditClient.Soak;
using IoTAuditClient.Soak.Emulated;

if (args is ["emulator", var seed, var log])
{
    return await EmulatorChild.RunAsync(int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture), log);
}

if (SoakOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/IoTAuditClient.Soak -- [--minutes <number>] [--seed <number>] [--callers <number>]
          --minutes   how long the load lasts; 1 by default, fractions allowed
          --seed      what the random decisions come from; a new one by default, and always printed
          --callers   how many callers there are at a time; 24 by default
        Ends with 0 where everything balances, 1 where something is off, 2 for bad usage.
        """);
    return 2;
}

return await new SoakRun(options).RunAsync();
