using System.Buffers;
using System.Numerics;

namespace IoTAuditClient.Tests.Http;

/// <summary>Rents arrays whose lengths are powers of two, as the shared pool does, and knows which came back how often.</summary>
internal sealed class CountingPool : ArrayPool<byte>
{
    private readonly Dictionary<byte[], int> _returned = new(ReferenceEqualityComparer.Instance);

    public int Returned(byte[] array) => _returned[array];

    public override byte[] Rent(int minimumLength)
    {
        var array = new byte[BitOperations.RoundUpToPowerOf2((uint)Math.Max(minimumLength, 16))];
        _returned[array] = 0;
        return array;
    }

    public override void Return(byte[] array, bool clearArray = false) => _returned[array]++;
}
