namespace IoTAuditClient.Tests.Findings.Bulk;

/// <summary>Where a source of ids throws.</summary>
public enum SourceFault
{
    None,
    GetEnumerator,
    MoveNext,
    MoveNextAtOnce,
    Current,
    Dispose,
}

/// <summary>Gives its ids, then throws where it is told to, and remembers whether it was left in order.</summary>
internal sealed class BadSource(SourceFault fault, params string[] ids) : IAsyncEnumerable<string>, IAsyncEnumerator<string>
{
    private int _next = -1;

    public int Disposed { get; private set; }

    public string Current => _next == ids.Length ? throw Broken() : ids[_next];

    public IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        fault is SourceFault.GetEnumerator ? throw Broken() : this;

    public async ValueTask<bool> MoveNextAsync()
    {
        if (++_next < ids.Length)
        {
            return true;
        }

        if (fault is SourceFault.MoveNext)
        {
            await Task.Yield();
        }

        return fault switch
        {
            SourceFault.MoveNext or SourceFault.MoveNextAtOnce => throw Broken(),
            SourceFault.Current => true,
            _ => false,
        };
    }

    public ValueTask DisposeAsync()
    {
        Disposed++;
        return fault is SourceFault.Dispose ? throw Broken() : default;
    }

    private static InvalidDataException Broken() => new("the source is broken");
}
