using Xunit;

namespace IoTAuditClient.Tests;

/// <summary>
/// What a public record says of itself in a log: one line, nothing that a terminal obeys, no message of the SDK, no page token.
/// </summary>
public sealed class RecordTextTests
{
    private const string Foreign = "\u001b[2J\r\n\u202e\u2028\ud800end";
    private const string Secret = "SECRET-of-the-sdk";

    private static readonly Dictionary<Type, string[]> LeftOut = new()
    {
        [typeof(AuditCheck)] =
        [
            "AreMitigationActionsInferred", "Description", "IsResourceInferred", "LegacyNames", "MitigationActionTypes", "ReasonCodes",
            "Remedy", "SuppressionIdentifierMember",
        ],
        [typeof(AuditMitigationResult)] = ["Findings"],
        [typeof(MitigatedFinding)] = ["Finding", "Exception", "Executions"],
        [typeof(AuditMitigationExecution)] = ["ActionId"],
        [typeof(AuditMitigationTask)] = ["Statistics", "Actions"],
        [typeof(MitigationAction)] = ["Id", "CreationDate", "LastModifiedDate"],
    };

    /// <summary>Gets the records that an app can make and fill.</summary>
    public static TheoryData<Type> Records =>
    [
        .. typeof(AuditFinding).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: false, IsValueType: false } && type.GetMethod("<Clone>$") is not null)
            .Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(AuditFinding)) : type)
            .Where(type => type.GetConstructor(Type.EmptyTypes) is not null),
    ];

    /// <summary>Gets those whose text has the form of a record's own.</summary>
    public static TheoryData<Type> Printed =>
    [
        .. Records.Select(static row => row.Data)
            .Where(static type => !type.IsAssignableTo(typeof(ResourceIdentifier)) && !type.IsGenericType)
            .Except([typeof(DescribeManyProgress), typeof(AuditMitigationChoice), typeof(AuditReasonFilter)]),
    ];

    [Theory]
    [MemberData(nameof(Records))]
    public void ToString_FilledWithForeignText_IsOneSafeLine(Type type)
    {
        var shown = Filled(type, depth: 3).ToString()!;

        Assert.DoesNotContain(shown.EnumerateRunes(), VisibleText.IsObeyed);
        Assert.DoesNotContain(shown, char.IsSurrogate);
        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Printed))]
    public void ToString_FilledRecord_NamesEachMemberButWhatIsLong(Type type)
    {
        var record = Filled(type, depth: 3);
        var shown = record.ToString()!;

        Assert.StartsWith($"{type.Name} {{ ", shown, StringComparison.Ordinal);
        Assert.Equal(
            LeftOut.GetValueOrDefault(type, []).Order(),
            type.GetProperties()
                .Where(property => property.SetMethod is { IsPublic: true } && property.GetValue(record) is not null)
                .Select(property => property.Name)
                .Where(name => !shown.Contains($"{name} = ", StringComparison.Ordinal))
                .Order());
    }

    [Fact]
    public void ToString_OfAPage_DoesNotShowTheToken() => Assert.Equal(
        "AuditPage { Items = 0 of AuditFinding, NextToken = 17 characters }",
        new AuditPage<AuditFinding> { NextToken = Secret }.ToString());

    [Fact]
    public void ToString_OfProgress_IsOneReadableLine()
    {
        var progress =
            new DescribeManyProgress { Given = 9, Found = 5, NotFound = 1, Failed = 1, Throttled = 2, Rate = 12.54, ExpectedCount = 10 };

        Assert.Equal("7 of 10 done: 5 found, 1 not found, 1 failed; 2 throttled; 12.5/s", progress.ToString());
        Assert.Equal(
            "7 done: 5 found, 1 not found, 1 failed; 2 throttled; 12.5/s; a list failed: no permission",
            (progress with { ExpectedCount = null, ListFailure = Failure("no permission") }).ToString());
    }

    private static AuditAccessDeniedException Failure(string message) => new(message, new InvalidOperationException(Secret));

    private static object Filled(Type type, int depth)
    {
        var record = Activator.CreateInstance(type)!;

        // Others has rules of its own, which foreign text breaks.
        foreach (var property in type.GetProperties()
            .Where(property => property is { SetMethod.IsPublic: true, Name: not nameof(ResourceIdentifier.Others) }))
        {
            if (Value(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, depth) is { } value)
            {
                property.SetValue(record, value);
            }
        }

        return record;
    }

    private static object? Value(Type type, int depth) => type switch
    {
        _ when type == typeof(string) => Foreign,
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch,
        _ when type == typeof(bool) => true,
        _ when type == typeof(long) => 1L,
        _ when type == typeof(int) => 1,
        _ when type.IsAssignableFrom(typeof(AuditAccessDeniedException)) && type.IsAssignableTo(typeof(Exception)) => Failure(Foreign),
        { IsValueType: true } when type.GetConstructor([typeof(string)]) is { } constructor => constructor.Invoke([Foreign]),
        _ when type == typeof(ResourceIdentifier) => new ResourceIdentifier.Client { ClientId = Foreign, AccountId = Foreign },
        _ when type == typeof(IReadOnlyDictionary<string, string>) => new Dictionary<string, string> { [Foreign] = Foreign },
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
            List(type.GetGenericArguments()[0], depth),
        _ when depth > 0 && type.GetMethod("<Clone>$") is not null && type.GetConstructor(Type.EmptyTypes) is not null =>
            Filled(type, depth - 1),
        _ => null,
    };

    private static Array? List(Type item, int depth)
    {
        if (Value(item, depth - 1) is not { } value)
        {
            return null;
        }

        var list = Array.CreateInstance(item, 1);
        list.SetValue(value, 0);
        return list;
    }
}
