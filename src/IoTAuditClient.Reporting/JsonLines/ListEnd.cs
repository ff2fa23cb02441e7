namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>What a list says of its completeness, before or after its findings.</summary>
/// <param name="IsArray">Whether it is a bare array, which has no place to say anything.</param>
/// <param name="HasMore">Whether it names a token for a next page.</param>
/// <param name="IsPartial">Whether iot-audit marked it as broken off.</param>
/// <param name="Beside">Where findings may be beside its list, which are not read.</param>
/// <param name="Error">What is wrong, where it tells an error beside its findings.</param>
internal readonly record struct ListEnd(bool IsArray, bool HasMore, bool IsPartial, string? Beside, string? Error);
