namespace Worker.Outputs;

/// <summary>A folder or a bucket.</summary>
internal interface IFindingStore
{
    Task<bool> HasAsync(string name, CancellationToken cancellationToken);

    /// <summary>Writes a file that appears when it is whole, and leaves one that is there as it is.</summary>
    Task PublishAsync(string name, Func<Stream, Task> write, CancellationToken cancellationToken);
}
