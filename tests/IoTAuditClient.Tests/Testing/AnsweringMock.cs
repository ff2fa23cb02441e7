using System.Reflection;
using Amazon.IoT;
using Moq;

namespace IoTAuditClient.Tests.Testing;

/// <summary>Gives every operation of the SDK the same kind of answer.</summary>
/// <param name="answer">Gives the answer of a type: a response, or an exception that is thrown.</param>
public sealed class AnsweringMock(Func<Type, object> answer) : DefaultValueProvider
{
    private static readonly MethodInfo Result = typeof(Task).GetMethod(nameof(Task.FromResult))!;
    private static readonly MethodInfo Failure =
        typeof(Task).GetMethods().Single(static method => method is { Name: nameof(Task.FromException), IsGenericMethod: true });

    public static Mock<IAmazonIoT> Of(Func<Type, object> answer) => new() { DefaultValueProvider = new AnsweringMock(answer) };

    protected override object GetDefaultValue(Type type, Mock mock)
    {
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Task<>))
        {
            return null!;
        }

        var response = type.GenericTypeArguments[0];
        var given = answer(response);
        return (given is Exception ? Failure : Result).MakeGenericMethod(response).Invoke(null, [given])!;
    }
}
