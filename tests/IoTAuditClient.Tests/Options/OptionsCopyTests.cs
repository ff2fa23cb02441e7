using System.Reflection;
using IoTAuditClient.Calls;
using IoTAuditClient.Options;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Options;

/// <summary>What a client holds of the settings that it was given: all of them, and nothing that is changed later.</summary>
public sealed class OptionsCopyTests
{
    [Fact]
    public void Copy_EverySetting_IsTheSame()
    {
        var options = Changed();

        var copy = options.Copy();

        Assert.All(Settable(typeof(IoTAuditClientOptions)), property => Assert.Equal(property.GetValue(options), property.GetValue(copy)));
        Assert.All(
            Settable(typeof(PacingOptions)),
            property => Assert.Equal(property.GetValue(options.Pacing), property.GetValue(copy.Pacing)));
        Assert.Equal(options.Pacing.Rates, copy.Pacing.Rates);
    }

    [Fact]
    public async Task DescribeAsync_OptionsChangedAfterwards_GoesOnWithThoseThatWereChecked()
    {
        var iot = new IoTMock().AlwaysThrows(SdkErrors.InternalFailure());
        var time = new StepTime(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10));
        var options = new IoTAuditClientOptions { MaxAttempts = 2 };
        var client = new AuditFindingClient(iot.Object, options, null, time);
        options.MaxAttempts = 7;
        options.Pacing.Rates.Clear();

        var call = client.DescribeAsync("f-1", TestContext.Current.CancellationToken);
        await time.RunAsync(call);

        Assert.Equal(2, (await Assert.ThrowsAsync<AuditServiceException>(() => call)).Attempts);
    }

    [Fact]
    public void Rates_AreOfTheOperationsThatTheClientHas()
    {
        var operations = typeof(AuditOperations).GetFields().Select(static field => ((AuditOperation)field.GetValue(null)!).Name);

        Assert.Equal(operations.Order(StringComparer.Ordinal), new PacingOptions().Rates.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(DocumentedRates.All.Select(static rate => rate.Key), new PacingOptions().Rates.Keys);
    }

    [Fact]
    public void RateOf_OperationThatWasTakenOut_IsTheDocumentedOne()
    {
        var pacing = new PacingOptions { Rates = { ["ListAuditTasks"] = 2 } };
        Assert.Equal(2, pacing.RateOf("ListAuditTasks"));

        pacing.Rates.Remove("ListAuditTasks");

        Assert.Equal(10, pacing.RateOf("ListAuditTasks"));
    }

    private static IoTAuditClientOptions Changed()
    {
        var options = new IoTAuditClientOptions();
        Change(options);
        Change(options.Pacing);
        options.Pacing.Rates.Remove("CancelAuditTask");
        foreach (var operation in options.Pacing.Rates.Keys)
        {
            options.Pacing.Rates[operation] += 0.5;
        }

        return options;
    }

    private static void Change(object target)
    {
        foreach (var property in Settable(target.GetType()))
        {
            var before = property.GetValue(target);
            property.SetValue(target, before switch
            {
                TimeSpan time => time + TimeSpan.FromSeconds(1),
                int number => number + 1,
                Enum => Enum.GetValues(property.PropertyType).GetValue(1),
                null when property.PropertyType == typeof(Uri) => new Uri("http://127.0.0.1/"),
                _ => "text",
            });
            Assert.NotEqual(before, property.GetValue(target));
        }
    }

    private static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(static property => property.CanWrite);
}
