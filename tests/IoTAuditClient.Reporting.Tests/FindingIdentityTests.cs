using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class FindingIdentityTests
{
    [Fact]
    public void Of_SameProblemInAnotherAudit_IsEqual()
    {
        var later = Samples.Policy with
        {
            FindingId = "another",
            TaskId = "another",
            FindingTime = Samples.SharedCertificate.FindingTime,
            Severity = FindingSeverity.Low,
            IsSuppressed = true,
            CheckName = "IOT_POLICY_UNRESTRICTED_CHECK",
        };

        Assert.Equal(FindingIdentity.Of(Samples.Policy), FindingIdentity.Of(later));
        Assert.Equal(FindingIdentity.Of(Samples.Policy).GetHashCode(), FindingIdentity.Of(later).GetHashCode());
        Assert.Equal(FindingIdentity.Of(Samples.Policy).Fingerprint, FindingIdentity.Of(later).Fingerprint);
    }

    [Fact]
    public void Of_OtherCheckOrResource_Differs()
    {
        AuditFinding[] findings =
        [
            Samples.Policy, Samples.Version("2"), Samples.Policy with { CheckName = "ANOTHER" }, Samples.Policy with { CheckName = null },
            Samples.Policy with { NonCompliantResource = null },
        ];

        Assert.Distinct(findings.Select(FindingIdentity.Of));
        Assert.Distinct(findings.Select(finding => FindingIdentity.Of(finding).Fingerprint));
    }

    [Fact]
    public void Of_Policy_HasItsCheckAndKey()
    {
        var identity = FindingIdentity.Of(Samples.Policy);

        Assert.Equal(AuditCheckName.IotPolicyOverlyPermissive, identity.CheckName);
        Assert.Equal("IOT_POLICY/smp-core/1", identity.ResourceKey);
    }

    [Fact]
    public void Of_EmptyFinding_HasNoCheckAndAnUnknownResource()
    {
        var identity = FindingIdentity.Of(new AuditFinding());

        Assert.Null(identity.CheckName);
        Assert.Equal("UNKNOWN", identity.ResourceKey);
    }

    // Fingerprints and derived ids are stored outside: these literals must never change.
    [Fact]
    public void Fingerprint_KnownFindings_StaysAsItIs()
    {
        Assert.Equal("22ae919432af638a26556a35267e6f42", FindingIdentity.Of(Samples.Policy).Fingerprint);
        Assert.Equal("67d1ba548298d9b1cd9831e39bd1fb47", FindingIdentity.Of(new AuditFinding()).Fingerprint);
    }

    [Fact]
    public void IdOf_FindingWithoutAnId_StaysAsItIs() =>
        Assert.Equal("derived-5ecc9b519bc08d9a76bc9515bd864602", FindingIdentity.IdOf(Samples.WithoutId));

    [Fact]
    public void Of_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => FindingIdentity.Of(null!));
        Assert.Throws<ArgumentNullException>(() => FindingIdentity.IdOf(null!));
    }
}
