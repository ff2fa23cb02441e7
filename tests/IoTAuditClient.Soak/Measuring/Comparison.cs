using IoTAuditClient.Soak.Accounts;

namespace IoTAuditClient.Soak.Measuring;

/// <summary>Compares two moments, and gives what is on its way out the time to go.</summary>
internal static class Comparison
{
    // Pool threads end after 20 s without work, and a connection is looked after every few seconds. What is here
    // after that has come to stay.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits until all limits hold, prints the table, and objects to those that still do not.</summary>
    /// <returns>The later moment.</returns>
    public static async Task<Measurement> CheckAsync(string title, Measurement before, IReadOnlyList<Limit> limits, Objections objections)
    {
        var after = Measurement.Take();
        for (var waited = TimeSpan.Zero; waited < Patience && !limits.All(limit => limit.Holds(before, after)); waited += Pause)
        {
            await Task.Delay(Pause);
            after = Measurement.Take();
        }

        Console.WriteLine($"{title,-28} {"before",10} {"after",10} {"growth",10} {"allowed",10}");
        foreach (var limit in limits)
        {
            Console.WriteLine(limit.Row(before, after));
            objections.Expect(
                limit.Holds(before, after),
                $"{title}: {limit.Name} grew from {limit.Of(before)} to {limit.Of(after)}; {limit.Growth} more are allowed.");
        }

        return after;
    }
}
