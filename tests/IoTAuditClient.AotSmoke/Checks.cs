namespace IoTAuditClient.AotSmoke;

/// <summary>Runs one check after the other, prints a line for each, counts, and goes on after a failure.</summary>
internal sealed class Checks
{
    // A check takes a second at most; what hangs shall not hang the whole run.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public void Run(string name, Action check) => RunAsync(name, () => Task.Run(check)).GetAwaiter().GetResult();

    public async Task RunAsync(string name, Func<Task> check)
    {
        try
        {
            await check().WaitAsync(Limit);
            Passed++;
            Console.WriteLine($"ok    {name}");
        }
        catch (Exception exception)
        {
            Failed++;
            Console.WriteLine($"FAIL  {name}: {exception}");
        }
    }
}
