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

    // Stored outside as well: keys of a data lake, ids of findings in Security Hub.
    [Fact]
    public void FingerprintOf_KnownFindings_StaysAsItIs()
    {
        Assert.Equal(
            Samples.SharedCertificateFingerprint, FindingIdentity.FingerprintOf(Samples.SharedCertificate, Exported.Context.Origin));
        Assert.Equal("22ae919432af638a26556a35267e6f42", FindingIdentity.FingerprintOf(Samples.Policy, FindingOrigin.Unknown));
    }

    [Fact]
    public void FingerprintOf_OneProblem_IsTheSameEveryDayAndAnotherElsewhere()
    {
        var later = Samples.Policy with { FindingId = "another", TaskId = "another", IsSuppressed = true };
        FindingOrigin[] places =
        [
            FindingOrigin.Unknown, Exported.Context.Origin, new() { AccountId = "123456789012" }, new() { Region = "eu-west-1" },
            Exported.Context.Origin with { Region = "us-east-1" }, Exported.Context.Origin with { AccountId = "210987654321" },
        ];

        Assert.All(
            places,
            place => Assert.Equal(FindingIdentity.FingerprintOf(Samples.Policy, place), FindingIdentity.FingerprintOf(later, place)));
        Assert.Distinct(places.Select(place => FindingIdentity.FingerprintOf(Samples.Policy, place)));
    }

    [Fact]
    public void FingerprintOf_FindingsThatNameNoResource_AreAProblemEach()
    {
        var nameless = Samples.Policy with { NonCompliantResource = null };

        Assert.NotEqual(
            FindingIdentity.FingerprintOf(nameless, FindingOrigin.Unknown),
            FindingIdentity.FingerprintOf(nameless with { FindingId = "another" }, FindingOrigin.Unknown));
    }

    [Fact]
    public void IdOf_FindingWithoutAnId_StaysAsItIs() =>
        Assert.Equal("derived-5ecc9b519bc08d9a76bc9515bd864602", FindingIdentity.IdOf(Samples.WithoutId));

    [Fact]
    public void Of_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => FindingIdentity.Of(null!));
        Assert.Throws<ArgumentNullException>(() => FindingIdentity.IdOf(null!));
        Assert.Throws<ArgumentNullException>(() => FindingIdentity.FingerprintOf(null!, FindingOrigin.Unknown));
        Assert.Throws<ArgumentNullException>(() => FindingIdentity.FingerprintOf(Samples.Policy, null!));
    }
}
