using System.Net;
using Amazon.IoT;
using Amazon.IoT.Model;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class ErrorCodeTests
{
    /// <summary>The client cases of restJson1, by their ids.</summary>
    public static TheoryData<string, string?, string> ProtocolCases => new()
    {
        { "RestJsonFooErrorUsingXAmznErrorType", "FooError", "" },
        { "RestJsonFooErrorUsingXAmznErrorTypeWithUri", "FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/", "" },
        {
            "RestJsonFooErrorUsingXAmznErrorTypeWithUriAndNamespace",
            "aws.protocoltests.restjson#FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/",
            ""
        },
        {
            "RestJsonFooErrorUsingXAmznErrorTypeWithUriAndDifferentNamespace",
            "aws.different.namespace#FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/",
            ""
        },
        { "RestJsonFooErrorUsingCode", null, """{"code": "FooError"}""" },
        { "RestJsonFooErrorUsingCodeAndNamespace", null, """{"code": "aws.protocoltests.restjson#FooError"}""" },
        {
            "RestJsonFooErrorUsingCodeUriAndNamespace",
            null,
            """{"code": "aws.protocoltests.restjson#FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/"}"""
        },
        { "RestJsonFooErrorWithDunderType", null, """{"__type": "FooError"}""" },
        { "RestJsonFooErrorWithDunderTypeAndNamespace", null, """{"__type": "aws.protocoltests.restjson#FooError"}""" },
        {
            "RestJsonFooErrorWithDunderTypeUriAndNamespace",
            null,
            """{"__type": "aws.protocoltests.restjson#FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/"}"""
        },
        {
            "RestJsonFooErrorWithNestedTypeProperty",
            null,
            """{"__type": "aws.protocoltests.restjson#FooError", "ErrorDetails": [{"__type": "com.amazon.internal#ErrorDetails", "reason": "Some reason"}]}"""
        },
        {
            "RestJsonFooErrorWithNestedTypeProperty, the other order",
            null,
            """{"ErrorDetails": [{"__type": "com.amazon.internal#ErrorDetails", "reason": "Some reason"}], "__type": "aws.protocoltests.restjson#FooError"}"""
        },
        { "header before code", "FooError", """{"code": "Other"}""" },
        { "__type before header", "Other", """{"__type": "FooError"}""" },
        { "__type before code", null, """{"code": "Other", "__type": "FooError"}""" },
        { "Code with a capital", null, """{"Code": "FooError"}""" },
    };

    [Theory]
    [MemberData(nameof(ProtocolCases))]
    public async Task DescribeAuditFinding_ErrorOfAProtocolCase_FindsItsCode(string id, string? errorType, string body)
    {
        Assert.NotEmpty(id);

        var exception = await DescribeAsync(body, HttpStatusCode.InternalServerError, errorType);

        Assert.Equal(typeof(AmazonIoTException), exception.GetType());
        Assert.Equal("FooError", exception.ErrorCode);
        Assert.Equal(HttpStatusCode.InternalServerError, exception.StatusCode);
    }

    [Fact]
    public async Task DescribeAuditFinding_NumericCode_KeepsItAsText()
    {
        var exception = await DescribeAsync("""{"code": 404}""", HttpStatusCode.NotFound);

        Assert.Equal("404", exception.ErrorCode);
    }

    private static async Task<AmazonIoTException> DescribeAsync(string body, HttpStatusCode status, string? errorType = null)
    {
        var service = errorType is null
            ? FakeIoTService.Answering(body, status)
            : FakeIoTService.Answering(body, status, ("X-Amzn-Errortype", errorType));
        using var client = service.CreateClient();
        return await Assert.ThrowsAnyAsync<AmazonIoTException>(
            () => client.DescribeAuditFindingAsync(
                new DescribeAuditFindingRequest { FindingId = "f-1" },
                TestContext.Current.CancellationToken));
    }
}
