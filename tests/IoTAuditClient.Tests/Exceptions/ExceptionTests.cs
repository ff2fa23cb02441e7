using System.Net;
using System.Reflection;
using Xunit;

namespace IoTAuditClient.Tests.Exceptions;

/// <summary>Every exception of the library can be made by whoever tests an app.</summary>
public sealed class ExceptionTests
{
    public static TheoryData<Type> Types => [.. typeof(AuditClientException).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(Exception)))];

    [Theory]
    [InlineData(typeof(AuditClientException), "A call of AWS IoT Device Defender audit failed.")]
    [InlineData(typeof(AuditAccessDeniedException), "Access was denied.")]
    [InlineData(typeof(AuditConfigurationException), "The client is not configured: no Region and no service URL is known.")]
    [InlineData(typeof(AuditCredentialsException), "No usable AWS credentials were found.")]
    [InlineData(typeof(AuditFindingNotFoundException), "The audit finding was not found.")]
    [InlineData(typeof(AuditTaskNotFoundException), "The audit was not found.")]
    [InlineData(typeof(AuditWaitTimeoutException), "The audit had not ended when the wait for it was over.")]
    [InlineData(typeof(AuditQuotaExceededException), "A quota of the account is used up.")]
    [InlineData(typeof(AuditRequestInvalidException), "The request is not valid.")]
    [InlineData(typeof(AuditResponseException), "The answer of the service could not be read.")]
    [InlineData(typeof(AuditServiceException), "The service failed.")]
    [InlineData(typeof(AuditThrottledException), "The service throttled the call.")]
    [InlineData(typeof(AuditTimeoutException), "The call took too long.")]
    public void New_WithoutMessage_SaysWhatHappened(Type type, string message)
    {
        var exception = Assert.IsAssignableFrom<AuditClientException>(Activator.CreateInstance(type));

        Assert.Equal(message, exception.Message);
        Assert.Null(exception.InnerException);
    }

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
        Assert.Equal("why", Assert.IsAssignableFrom<AuditClientException>(Activator.CreateInstance(type, "why")).Message);

    [Theory]
    [MemberData(nameof(Types))]
    public void Constructors_OfEach_AreTheThreeUsualOnes(Type type) =>
        Assert.Equal(3, type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Length);

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
        Assert.Equal((3, TimeSpan.FromSeconds(2), true, TimeSpan.FromSeconds(1)), (exception.Attempts, exception.Elapsed, exception.IsTransient, exception.RetryAfter));
    }
}
