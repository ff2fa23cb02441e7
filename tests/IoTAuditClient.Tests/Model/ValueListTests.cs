using System.Collections;
using IoTAuditClient.Model;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class ValueListTests
{
    private readonly ValueList<string> _list = ValueList<string>.Own(["a", "b"]);

    [Fact]
    public void Equals_SameItemsInTheSameOrder_AsObjectsToo()
    {
        Assert.True(_list.Equals(_list));
        Assert.True(_list.Equals((object)ValueList<string>.Own(["a", "b"])));
        Assert.Equal(_list.GetHashCode(), ValueList<string>.Own(["a", "b"]).GetHashCode());
        Assert.False(_list.Equals(ValueList<string>.Own(["b", "a"])));
        Assert.False(_list.Equals(ValueList<string>.Own(["a"])));
        Assert.False(_list.Equals((ValueList<string>?)null));
        Assert.False(_list.Equals((object)"text"));
        Assert.NotEqual(_list.GetHashCode(), ValueList<string>.Own(["b", "a"]).GetHashCode());
        Assert.NotEqual(_list.GetHashCode(), ValueList<string>.Own(["a"]).GetHashCode());
    }

    [Fact]
    public void Enumeration_WithoutItsType_HasTheSameItems() => Assert.Equal(["a", "b"], ((IEnumerable)_list).Cast<string>());

    [Fact]
    public void Copy_NullsAndNothing_AreLeftOut()
    {
        Assert.Equal(_list, ValueList<string>.Copy(["a", null, "b"]));
        Assert.Same(ValueList<string>.Empty, ValueList<string>.Copy(null));
        Assert.Same(ValueList<string>.Empty, ValueList<string>.Copy([null]));
        Assert.Same(_list, ValueList<string>.Copy(_list));
    }

    [Fact]
    public void ToString_OfItems_ShowsThemOnOneLine()
    {
        Assert.Equal("[a, b]", _list.ToString());
        Assert.Equal("[]", ValueList<string>.Empty.ToString());
    }
}
