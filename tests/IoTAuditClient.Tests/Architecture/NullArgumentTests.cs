using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Architecture;

/// <summary>Null where none is allowed is refused at once, with the name of the parameter.</summary>
public sealed class NullArgumentTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static TheoryData<string> Parameters => [.. All.Select(static parameter => Name(parameter)).Order(StringComparer.Ordinal)];

    private static IEnumerable<ParameterInfo> All =>
        from type in typeof(IAuditFindingClient).Assembly.GetExportedTypes()
        where !type.IsInterface && !typeof(Delegate).IsAssignableFrom(type) && !typeof(Exception).IsAssignableFrom(type)
            && !typeof(JsonConverter).IsAssignableFrom(type)
        from method in type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .OfType<MethodBase>()
        where !method.IsAbstract && (!method.IsSpecialName || method.IsConstructor)
            && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && method.Name is not ("Equals" or "Deconstruct")
        from parameter in method.GetParameters()
        where !parameter.ParameterType.IsValueType && !parameter.IsOut
            && Nullability.Create(parameter).WriteState is NullabilityState.NotNull
        select parameter;

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task Method_NullWhereNoneIsAllowed_IsRefusedByName(string name)
    {
        var parameter = All.First(parameter => Name(parameter) == name);

        Assert.Equal(parameter.Name, (await Assert.ThrowsAsync<ArgumentNullException>(() => CallWithoutAsync(parameter))).ParamName);
    }

    private static string Name(ParameterInfo parameter) =>
        $"{parameter.Member.DeclaringType!.Name}.{parameter.Member.Name}({string.Join(", ", ((MethodBase)parameter.Member).GetParameters()
            .Select(static other => other.ParameterType.Name))}): {parameter.Name}";

    private static async Task CallWithoutAsync(ParameterInfo missing)
    {
        var method = (MethodBase)missing.Member;
        if (method.ContainsGenericParameters && method is MethodInfo generic)
        {
            method = generic.MakeGenericMethod([.. generic.GetGenericArguments().Select(static _ => typeof(object))]);
        }

        var arguments = method.GetParameters()
            .Select(parameter => parameter.Position == missing.Position ? null : Sample(parameter.ParameterType)).ToArray();
        object? result;
        try
        {
            result = method is ConstructorInfo constructor ? constructor.Invoke(arguments)
                : method.Invoke(method.IsStatic ? null : Sample(method.DeclaringType!), arguments);
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }

        if (result is Task task)
        {
            await task;
        }
    }

    private static object? Sample(Type type) => type switch
    {
        _ when type == typeof(string) => EveryOperation.Id,
        _ when type == typeof(AuditCheckName) => AuditCheckName.LoggingDisabled,
        _ when type == typeof(IServiceCollection) => new ServiceCollection(),
        _ when type == typeof(IIoTAuditClientBuilder) => new ServiceCollection().AddIoTAuditClient(),
        _ when type == typeof(TimeProvider) => TimeProvider.System,
        _ when typeof(Delegate).IsAssignableFrom(type) => Throwing(type),
        _ when type.IsArray => Array.CreateInstance(type.GetElementType()!, 1),
        _ when type.IsInterface => ((Mock)Activator.CreateInstance(typeof(Mock<>).MakeGenericType(type))!).Object,
        _ when type.IsAssignableFrom(typeof(ResourceIdentifier.Client)) => new ResourceIdentifier.Client { ClientId = "c" },
        _ when type.IsValueType || type.GetConstructor([]) is not null => Activator.CreateInstance(type),
        _ => RuntimeHelpers.GetUninitializedObject(type),
    };

    private static Delegate Throwing(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return Expression.Lambda(
            type,
            Expression.Throw(Expression.New(typeof(NotSupportedException)), invoke.ReturnType),
            invoke.GetParameters().Select(static parameter => Expression.Parameter(parameter.ParameterType))).Compile();
    }
}
