using IoTAuditClient.Pacing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Pacing;

public sealed class ServedCountTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ServedCount _served;

    public ServedCountTests()
    {
        // Into the middle of a slice: the clock's own arithmetic is not exact to the tick.
        _time.Advance(TimeSpan.FromMilliseconds(10));
        _served = new ServedCount(_time);
    }

    [Fact]
    public void PerSecond_NothingServed_IsZero() => Assert.Equal(0, PerSecond());

    [Fact]
    public void PerSecond_JustBegun_IsThatOfAQuarterSecond()
    {
        Add(5);

        Assert.Equal(20, PerSecond());
        _time.Advance(TimeSpan.FromMilliseconds(250));
        Assert.Equal(20, PerSecond());
        _time.Advance(TimeSpan.FromMilliseconds(250));
        Assert.Equal(10, PerSecond());
    }

    [Fact]
    public void PerSecond_SlicesOlderThanASecond_NoLongerCount()
    {
        Add(5);
        _time.Advance(TimeSpan.FromMilliseconds(500));
        Add(7);
        _time.Advance(TimeSpan.FromMilliseconds(480));
        Assert.Equal(12 / 0.98, PerSecond(), 0.001);

        _time.Advance(TimeSpan.FromMilliseconds(20));
        Assert.Equal(7, PerSecond());
        _time.Advance(TimeSpan.FromMilliseconds(480));
        Assert.Equal(7, PerSecond());
        _time.Advance(TimeSpan.FromMilliseconds(20));
        Assert.Equal(0, PerSecond());
    }

    [Fact]
    public void PerSecond_LongPause_CountsNothingOfBefore()
    {
        Add(5);
        _time.Advance(TimeSpan.FromHours(1));
        Add(3);

        Assert.Equal(3, PerSecond());
    }

    [Fact]
    public void PerSecond_ManySeconds_IsAlwaysThatOfTheLast()
    {
        for (var i = 0; i < 400; i++)
        {
            Add(1);
            _time.Advance(TimeSpan.FromMilliseconds(25));
        }

        Assert.Equal(38, PerSecond());
    }

    [Fact]
    public void Clear_SomeServed_BeginsAnew()
    {
        Add(5);
        _time.Advance(TimeSpan.FromSeconds(5));
        Add(5);

        _served.Clear();

        Assert.Equal(0, PerSecond());
        Add(1);
        Assert.Equal(4, PerSecond());
    }

    [Fact]
    public void Add_ClockReadEarlierByAnotherThread_CountsInTheSliceOfNow()
    {
        var before = _time.GetTimestamp();
        _time.Advance(TimeSpan.FromSeconds(2));
        Add(1);

        _served.Add(before);

        Assert.Equal(2, PerSecond() * 0.25, 0.001);
    }

    private void Add(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _served.Add(_time.GetTimestamp());
        }
    }

    private double PerSecond() => _served.PerSecond(_time.GetTimestamp());
}
