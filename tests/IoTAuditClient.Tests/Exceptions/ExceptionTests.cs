using System.Net;
using System.Reflection;
using Xunit;

namespace IoTAuditClient.Tests.Exceptions;

/// <summary>Every exception of the library can be made by the tests of an app.</summary>
public sealed class ExceptionTests
{
    public static TheoryData<Type> Types =>
        [.. typeof(AuditClientException).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(Exception)))];

    [Theory]
    [MemberData(nameof(Types))]
    public void New_WithMessageAndCause_HasBothAndKnowsNothingElse(Type type)
    {
        var cause = new InvalidOperationException();

        var exception = Assert.IsAssignableFrom<AuditClientException>(Activator.CreateInstance(type, "why", cause));

        Assert.Equal("why", exception.Message);
        Assert.Same(cause, exception.InnerException);
        Assert.Equal((null, null, null, null), (exception.Operation, exception.ErrorCode, exception.RequestId, exception.StatusCode));
        Assert.Equal((0, TimeSpan.Zero, false), (exception.Attempts, exception.Elapsed, exception.IsTransient));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void New_WithMessage_HasIt(Type type) =>
        Assert.Equal("why", Assert.IsAssignableFrom<AuditClientException>(Activator.CreateInstance(type, "why", null)).Message);

    [Theory]
    [MemberData(nameof(Types))]
    public void Constructor_OfEach_IsOneThatNeedsNoCause(Type type) =>
        Assert.True(Assert.Single(type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)).GetParameters()[1].HasDefaultValue);

    [Fact]
    public void New_WithFacts_HasThem()
    {
        var exception = new AuditThrottledException("why")
        {
            Operation = "DescribeAuditFinding",
            ErrorCode = "ThrottlingException",
            RequestId = "request-1",
            StatusCode = HttpStatusCode.BadRequest,
            Attempts = 3,
            Elapsed = TimeSpan.FromSeconds(2),
            IsTransient = true,
            RetryAfter = TimeSpan.FromSeconds(1),
        };

        Assert.Equal(
            ("DescribeAuditFinding", "ThrottlingException", "request-1", HttpStatusCode.BadRequest),
            (exception.Operation, exception.ErrorCode, exception.RequestId, exception.StatusCode));
        Assert.Equal(
            (3, TimeSpan.FromSeconds(2), true, TimeSpan.FromSeconds(1)),
            (exception.Attempts, exception.Elapsed, exception.IsTransient, exception.RetryAfter));
    }
}
