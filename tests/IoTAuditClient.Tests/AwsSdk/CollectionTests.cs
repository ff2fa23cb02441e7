using Amazon.IoT.Model;
using Xunit;
using SdkFinding = Amazon.IoT.Model.AuditFinding;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class CollectionTests
{
    [Fact]
    public void Models_New_HaveNullCollections()
    {
        Assert.Null(new SdkFinding().RelatedResources);
        Assert.Null(new NonCompliantResource().AdditionalInfo);
        Assert.Null(new RelatedResource().AdditionalInfo);
        Assert.Null(new ListAuditFindingsResponse().Findings);
        Assert.Null(new ListRelatedResourcesForAuditFindingResponse().RelatedResources);
        Assert.Null(new ListAuditSuppressionsResponse().Suppressions);
        Assert.Null(new StartAuditMitigationActionsTaskRequest().AuditCheckToActionsMapping);
        Assert.Null(new AuditMitigationActionsTaskTarget().AuditCheckToReasonCodeFilter);
        Assert.Null(new AuditMitigationActionsTaskTarget().FindingIds);
        Assert.Null(new AddThingsToThingGroupParams().ThingGroupNames);
    }
}
