using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>A name of AWSSDK.IoT that apps have from elsewhere as well, here without its values, so that an ambiguity shows.</summary>
public class EventType : ConstantClass
{
    public EventType(string value)
        : base(value)
    {
    }

    public static EventType FindValue(string value) => FindValue<EventType>(value);

    public static implicit operator EventType(string value) => FindValue(value);
}
