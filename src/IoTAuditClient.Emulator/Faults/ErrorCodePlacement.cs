namespace IoTAuditClient.Emulator;

/// <summary>Where an error answer carries its code. AWS clients look at all three.</summary>
[Flags]
public enum ErrorCodePlacement
{
    /// <summary>Nowhere: the answer has a status and a message only.</summary>
    None = 0,

    /// <summary>In the header <c>x-amzn-ErrorType</c>, where AWS IoT puts it.</summary>
    Header = 1,

    /// <summary>In the body's member <c>__type</c>.</summary>
    TypeMember = 2,

    /// <summary>In the body's member <c>code</c>.</summary>
    CodeMember = 4,
}
