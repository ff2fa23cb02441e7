using System.Collections;
using System.Reflection;
using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.Sdk;
using Xunit;

namespace IoTAuditClient.Tests.Sdk;

public sealed class AwsOptionsCopyTests
{
    [Fact]
    public void With_NoSettings_CopiesEverySettableProperty()
    {
        var options = new AWSOptions();
        Fill(options);
        Fill(options.DefaultClientConfig);
        options.DefaultClientConfig.ServiceSpecificSettings["Key"] = "Value";

        var copy = AwsOptionsCopy.With(options, new IoTAuditClientOptions());

        AssertSame(options, copy);
        AssertSame(options.DefaultClientConfig, copy.DefaultClientConfig);
        Assert.Equal("Value", copy.DefaultClientConfig.ServiceSpecificSettings["Key"]);
    }

    [Fact]
    public void With_Settings_ChangesTheCopyOnly()
    {
        var options = new AWSOptions { Profile = "app", Region = RegionEndpoint.USEast1, Credentials = new AnonymousAWSCredentials() };

        var copy = AwsOptionsCopy.With(options, new IoTAuditClientOptions { Profile = "audit", Region = "eu-west-1" });

        Assert.Equal(("audit", "eu-west-1"), (copy.Profile, copy.Region.SystemName));
        Assert.Null(copy.Credentials);
        Assert.Equal(("app", RegionEndpoint.USEast1), (options.Profile, options.Region));
        Assert.NotNull(options.Credentials);
    }

    [Fact]
    public void With_ServiceUrlAndRegion_SignsForTheRegion()
    {
        var copy = AwsOptionsCopy.With(
            new AWSOptions(),
            new IoTAuditClientOptions { ServiceUrl = new Uri("http://127.0.0.1:5000"), Region = "eu-west-1" });

        Assert.Equal("http://127.0.0.1:5000/", copy.DefaultClientConfig.ServiceURL);
        Assert.Equal("eu-west-1", copy.DefaultClientConfig.AuthenticationRegion);
    }

    private static void Fill(object target)
    {
        foreach (var property in Settable(target))
        {
            property.SetValue(target, Value(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
            Assert.NotNull(property.GetValue(target));
        }
    }

    private static object Value(Type type) => type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(bool) => true,
        _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(7),
        _ when type.IsEnum => Enum.GetValues(type).Cast<object>().Last(),
        _ when type == typeof(RegionEndpoint) => RegionEndpoint.EUWest1,
        _ when type == typeof(AWSCredentials) => new AnonymousAWSCredentials(),
        _ when type.IsPrimitive => Convert.ChangeType(7, type, System.Globalization.CultureInfo.InvariantCulture),
        _ when typeof(IList).IsAssignableFrom(type) => new List<string> { "text" },
        _ => Activator.CreateInstance(type)!,
    };

    private static void AssertSame(object expected, object actual)
    {
        foreach (var property in Settable(expected))
        {
            Assert.True(Equals(property.GetValue(expected), property.GetValue(actual)), property.Name);
        }
    }

    private static IEnumerable<PropertyInfo> Settable(object target) =>
        target.GetType().GetProperties().Where(property => property.SetMethod is { IsPublic: true });
}
