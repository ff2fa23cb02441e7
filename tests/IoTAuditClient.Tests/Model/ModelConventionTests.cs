using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class ModelConventionTests
{
    private static readonly Type[] Exported = typeof(AuditFinding).Assembly.GetExportedTypes();

    private static readonly Type[] Records = [.. Exported.Where(type => type.GetMethod("<Clone>$") is not null)];

    /// <summary>
    /// What the caller says, the client wraps around the model or is written down about it: it never travels as JSON by itself.
    /// </summary>
    private static readonly Type[] NotFromTheWire =
        [typeof(AuditFindingQuery), typeof(AuditPage<>), typeof(DescribeManyProgress), typeof(AuditCheck),
            typeof(AuditTaskQuery), typeof(AuditWaitOptions), typeof(LatestAuditOptions), typeof(AuditSuppressionQuery),
            typeof(AuditSuppressionRequest), typeof(SuppressionPeriod), typeof(AuditMitigationQuery), typeof(AuditMitigationRequest),
            typeof(AuditMitigationChoice), typeof(AuditReasonFilter), typeof(AuditMitigationResult), typeof(MitigatedFinding),
            typeof(MitigateOptions), typeof(AuditOrigin), typeof(AuditAcrossItem),
            typeof(AuditNotification), typeof(AuditEndedNotification), typeof(FindingPublishedNotification)];

    /// <summary>
    /// Records without times, lists and cases: the serializer writes them by itself, with the names that their properties give.
    /// </summary>
    private static readonly Type[] FlatRecords =
    [
        typeof(AuditTaskSummary), typeof(AuditStatistics), typeof(AuditCheckResult), typeof(AuditCheckSettings),
        typeof(AuditNotificationTarget), typeof(ScheduledAudit), typeof(AuditSuppression), typeof(AuditMitigationStatistics),
        typeof(AuditMitigationTaskSummary), typeof(AuditMitigationExecution), typeof(MitigationActionSummary),
    ];

    private static readonly Type[] WireRecords = [.. Records.Except(NotFromTheWire)];

    /// <summary>Public names of the namespace Amazon.IoT that users import for IAmazonIoT, of AWSSDK.IoT as a whole.</summary>
    private static readonly string[] NamesOfAmazonIoT =
    [
        "AuditFindingSeverity", "ResourceType", "AuditTaskStatus", "AuditTaskType", "AuditCheckRunStatus",
        "AuditMitigationActionsTaskStatus",
        "AuditMitigationActionsExecutionStatus", "AuditNotificationType", "PolicyTemplateName", "CACertificateUpdateAction",
        "DeviceCertificateUpdateAction", "LogLevel", "IAmazonIoT", "AmazonIoTClient", "AmazonIoTConfig", "AmazonIoTException",
        "AmazonIoTRequest",
        .. typeof(Amazon.IoT.IAmazonIoT).Assembly
            .GetExportedTypes()
            .Where(type => type.Namespace == "Amazon.IoT")
            .Select(type => type.Name),
    ];

    [Fact]
    public void Records_All_AreFound() => Assert.Superset(
        new HashSet<Type> { typeof(AuditFinding), typeof(AuditResource), typeof(ResourceIdentifier), typeof(ResourceIdentifier.Client) },
        Records.ToHashSet());

    [Fact]
    public void Records_All_AreSealedOrClosed() => Assert.DoesNotContain(Records, type =>
        !type.IsSealed && !(type.IsAbstract && type.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
            .Any(method => method.IsAbstract && method.IsFamilyAndAssembly)));

    [Fact]
    public void Records_All_HaveNoPositionalConstructor() =>
        Assert.DoesNotContain(Records, type => type.GetConstructors().Any(constructor => constructor.GetParameters().Length > 0));

    [Fact]
    public void Properties_OfRecords_AreInitOnly() => Assert.DoesNotContain(Records.SelectMany(type => type.GetProperties()), property =>
        property.SetMethod is { IsPublic: true } setter
            && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

    [Fact]
    public void Properties_OfRecords_AreNotRequired() =>
        Assert.DoesNotContain(Records, type => type.IsDefined(typeof(RequiredMemberAttribute)));

    [Fact]
    public void Properties_ThatAreCollections_AreReadOnlyInterfaces() => Assert.DoesNotContain(
        Records.SelectMany(type => type.GetProperties()).Select(property => property.PropertyType),
        type => typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string)
            && !(type.IsInterface
                && type.GetGenericTypeDefinition() is var generic
                && (generic == typeof(IReadOnlyList<>) || generic == typeof(IReadOnlyDictionary<,>))));

    [Fact]
    public void Scalars_OfAFinding_MayAllBeNull() => Assert.DoesNotContain(typeof(AuditFinding).GetProperties(), property =>
        property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null);

    [Fact]
    public void Records_AndOpenValues_NameTheirConverter()
    {
        Type[] types =
        [
            .. WireRecords.Except(FlatRecords), typeof(FindingSeverity), typeof(AuditResourceType), typeof(AuditCheckName),
            typeof(AuditStatus), typeof(AuditType), typeof(AuditCheckStatus), typeof(ScheduledAuditFrequency),
            typeof(AuditMitigationStatus), typeof(AuditMitigationExecutionStatus), typeof(AuditMitigationActionType),
        ];

        Assert.All(
            types.Where(
                type => type.Name.StartsWith("Audit", StringComparison.Ordinal) || typeof(ResourceIdentifier).IsAssignableFrom(type)),
            type =>
            {
                Assert.Equal(
                    typeof(AuditJsonConverterFactory),
                    type.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType);
                Assert.True(new AuditJsonConverterFactory().CanConvert(type), type.FullName);
            });
    }

    [Fact]
    public void FlatRecords_EachProperty_NamesItsMember() => Assert.All(
        FlatRecords.SelectMany(type => type.GetProperties()),
        property => Assert.True(
            property.IsDefined(typeof(JsonPropertyNameAttribute))
                || property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition is JsonIgnoreCondition.Always,
            $"{property.DeclaringType}.{property.Name}"));

    [Fact]
    public void WireEnumerations_AreNotEnums()
    {
        Type[] model = [typeof(FindingSeverity), typeof(AuditResourceType), typeof(AuditCheckName)];

        Assert.DoesNotContain(model, type => type.IsEnum);
        // The status of an outcome is this library's, not the service's.
        Assert.DoesNotContain(
            WireRecords.Except([typeof(AuditFindingOutcome)]).SelectMany(type => type.GetProperties()),
            property => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).IsEnum);
    }

    [Fact]
    public void Names_OfPublicTypes_AreNoneOfAmazonIoT() =>
        Assert.Empty(Exported.Where(type => !type.IsNested).Select(type => type.Name).Intersect(NamesOfAmazonIoT));

    [Fact]
    public void Namespace_OfTheModel_IsFlat() => Assert.All(Records, type => Assert.Equal("IoTAuditClient", type.Namespace));
}
