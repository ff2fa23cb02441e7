using System.Reflection;

namespace IoTAuditClient.Tests.AwsSdk;

/// <summary>Describes what an assembly shows to those who compile against it, one line a member.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly)
        => assembly.GetExportedTypes().SelectMany(type => Describe(type).Select(member => $"{type.FullName} | {member}"));

    private static IEnumerable<string> Describe(Type type)
    {
        yield return $"{Kind(type)} : {(type.BaseType is null ? "none" : CSharpName.Of(type.BaseType))}";
        foreach (var contract in type.GetInterfaces().Where(IsOfInterest))
        {
            yield return $"implements {CSharpName.Of(contract)}";
        }

        foreach (var constructor in type.GetConstructors(Declared).Where(IsVisible))
        {
            yield return $"{Modifiers(constructor)}new({Parameters(constructor)})";
        }

        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily))
        {
            yield return $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{CSharpName.Of(field.FieldType)} "
                + $"{field.Name}";
        }

        foreach (var property in type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible)))
        {
            var accessor = property.GetAccessors(nonPublic: true).First(IsVisible);
            var get = property.GetMethod is { } getter && IsVisible(getter) ? "get; " : "";
            var set = property.SetMethod is { } setter && IsVisible(setter) ? "set; " : "";
            yield return $"{Modifiers(accessor)}{CSharpName.Of(property.PropertyType)} {property.Name} {{ {get}{set}}}";
        }

        foreach (var method in type.GetMethods(Declared).Where(method => IsVisible(method) && !IsAccessor(method)))
        {
            yield return $"{Modifiers(method)}{CSharpName.Of(method.ReturnType)} {method.Name}({Parameters(method)})";
        }
    }

    private static bool IsOfInterest(Type contract)
        => contract == typeof(IDisposable) || contract.Namespace!.StartsWith("Amazon", StringComparison.Ordinal);

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Modifiers(MethodBase method)
    {
        var access = method.IsPublic ? "" : "protected ";
        return method switch
        {
            { IsStatic: true } => access + "static ",
            { IsAbstract: true } => access,
            MethodInfo { IsVirtual: true, IsFinal: false } own when own.GetBaseDefinition() != own => access + "override ",
            { IsVirtual: true, IsFinal: false } => access + "virtual ",
            _ => access,
        };
    }

    private static string Parameters(MethodBase method)
        => string.Join(", ", method.GetParameters()
            .Select(parameter => CSharpName.Of(parameter.ParameterType) + (parameter.IsOptional ? " = default" : "")));

    private static bool IsAccessor(MethodInfo method)
        => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
