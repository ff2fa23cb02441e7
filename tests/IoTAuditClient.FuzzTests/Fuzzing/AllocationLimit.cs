namespace IoTAuditClient.FuzzTests.Fuzzing;

/// <summary>How much memory an input may make the process allocate: a multiple of its length, and what any input costs.</summary>
internal sealed record AllocationLimit(long BytesForEach, long BytesForAny)
{
    public long Of(int length) => BytesForAny + (BytesForEach * length);
}
