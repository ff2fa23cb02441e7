using Amazon.IoT;
using Amazon.IoT.Model;
using IoTAuditClient.Tests.Testing;
using Moq;

namespace IoTAuditClient.Tests.Suppressions;

/// <summary>A service with suppressions, behind a mock of the SDK: what it was asked for, and how it fails.</summary>
public sealed class SuppressionScene
{
    public SuppressionScene()
    {
        Iot.Setup(client => client.CreateAuditSuppressionAsync(It.IsAny<CreateAuditSuppressionRequest>(), It.IsAny<CancellationToken>()))
            .Returns((CreateAuditSuppressionRequest request, CancellationToken _) => CreateAsync(request));
        Iot.Setup(client => client.UpdateAuditSuppressionAsync(It.IsAny<UpdateAuditSuppressionRequest>(), It.IsAny<CancellationToken>()))
            .Returns((UpdateAuditSuppressionRequest request, CancellationToken _) =>
            {
                Updates.Add(request);
                return Task.FromResult(new UpdateAuditSuppressionResponse());
            });
        Iot.Setup(client => client.DeleteAuditSuppressionAsync(It.IsAny<DeleteAuditSuppressionRequest>(), It.IsAny<CancellationToken>()))
            .Returns((DeleteAuditSuppressionRequest request, CancellationToken _) =>
            {
                Deletions.Add(request);
                return Task.FromResult(new DeleteAuditSuppressionResponse());
            });
        Iot.Setup(
            client => client.DescribeAuditSuppressionAsync(It.IsAny<DescribeAuditSuppressionRequest>(), It.IsAny<CancellationToken>()))
            .Returns((DescribeAuditSuppressionRequest request, CancellationToken _) =>
            {
                Descriptions.Add(request);
                return There is { } there
                    ? Task.FromResult(there)
                    : Task.FromException<DescribeAuditSuppressionResponse>(SdkErrors.NotFound());
            });
        Client = new AuditSuppressionClient(Iot.Object, timeProvider: Time);
    }

    public Mock<IAmazonIoT> Iot { get; } = new();

    public StepTime Time { get; } = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10));

    public AuditSuppressionClient Client { get; }

    /// <summary>Gets what the next creations die of.</summary>
    public Queue<Exception> Failures { get; } = new();

    /// <summary>Gets or sets whether a creation that dies has been done before.</summary>
    public bool FailsAfterwards { get; set; }

    /// <summary>Gets or sets which description a creation leaves behind.</summary>
    public Func<string?, string?> Kept { get; set; } = static description => description;

    /// <summary>Gets or sets the only suppression that there is.</summary>
    public DescribeAuditSuppressionResponse? There { get; set; }

    public List<CreateAuditSuppressionRequest> Creations { get; } = [];

    public List<UpdateAuditSuppressionRequest> Updates { get; } = [];

    public List<DeleteAuditSuppressionRequest> Deletions { get; } = [];

    public List<DescribeAuditSuppressionRequest> Descriptions { get; } = [];

    public static ResourceAlreadyExistsException AlreadyExists() => new(
        "there is one",
        Amazon.Runtime.ErrorType.Unknown,
        "ResourceAlreadyExistsException",
        SdkErrors.RequestId,
        System.Net.HttpStatusCode.Conflict)
    {
        ResourceId = "s-1",
        ResourceArn = "arn:s-1",
    };

    public async Task<T> RunAsync<T>(Task<T> task)
    {
        await Time.RunAsync(task);
        return await task;
    }

    public async Task RunAsync(Task task)
    {
        await Time.RunAsync(task);
        await task;
    }

    private Task<CreateAuditSuppressionResponse> CreateAsync(CreateAuditSuppressionRequest request)
    {
        Creations.Add(request);
        if (There is not null)
        {
            return Task.FromException<CreateAuditSuppressionResponse>(AlreadyExists());
        }

        var fails = Failures.TryDequeue(out var failure);
        if (!fails || FailsAfterwards)
        {
            There = new DescribeAuditSuppressionResponse
            {
                CheckName = request.CheckName,
                ResourceIdentifier = request.ResourceIdentifier,
                ExpirationDate = request.ExpirationDate,
                SuppressIndefinitely = request.SuppressIndefinitely,
                Description = Kept(request.Description),
            };
        }

        return fails ? Task.FromException<CreateAuditSuppressionResponse>(failure!) : Task.FromResult(new CreateAuditSuppressionResponse());
    }
}
