namespace IoTAuditClient.Soak.Accounts;

/// <summary>What is off. Empty at the end, or the soak has failed. Safe for concurrent use.</summary>
internal sealed class Objections
{
    private const int Shown = 40;
    private readonly List<string> _all = [];

    public int Count
    {
        get
        {
            lock (_all)
            {
                return _all.Count;
            }
        }
    }

    public void Add(string objection)
    {
        lock (_all)
        {
            _all.Add(objection);
        }
    }

    /// <summary>Objects unless something holds.</summary>
    public void Expect(bool holds, string objection)
    {
        if (!holds)
        {
            Add(objection);
        }
    }

    public void Print()
    {
        lock (_all)
        {
            foreach (var objection in _all.Take(Shown))
            {
                Console.WriteLine($"OFF: {objection}");
            }

            if (_all.Count > Shown)
            {
                Console.WriteLine($"OFF: and {_all.Count - Shown} more");
            }
        }
    }
}
