using System.Globalization;

namespace IoTAuditClient.Emulator;

/// <summary>Invents resources that look like those of a fleet.</summary>
internal sealed class ResourceGenerator(string accountId, string region)
{
    private static readonly string[] Devices = ["pump", "meter", "gateway", "camera", "valve", "robot", "sensor", "elevator"];
    private static readonly string[] Sites = ["Berlin", "Lyon", "Austin", "Osaka", "Leeds", "Quito"];
    private static readonly string[] Purposes = ["telemetry", "provisioning", "firmware", "shadow", "diagnostics", "commands"];
    private static readonly string[] Organizations = ["Example Pumps", "Example Metering", "Example Robotics"];

    public EmulatedResource Create(string resourceType, SeededNumbers numbers) => resourceType switch
    {
        "DEVICE_CERTIFICATE" => EmulatedResource.DeviceCertificate(numbers.Hex(64)),
        "CA_CERTIFICATE" => EmulatedResource.CaCertificate(numbers.Hex(64)),
        "IOT_POLICY" => EmulatedResource.PolicyVersion(
            $"{numbers.Pick(Devices)}-{numbers.Pick(Purposes)}-policy-{Digits(numbers, 4)}", Whole(numbers.Between(1, 5))),
        "COGNITO_IDENTITY_POOL" => EmulatedResource.CognitoIdentityPool($"{region}:{numbers.Uuid()}"),
        "CLIENT_ID" => EmulatedResource.Client(ClientId(numbers)),
        "ACCOUNT_SETTINGS" => EmulatedResource.AccountSettings(accountId),
        "ROLE_ALIAS" => EmulatedResource.RoleAlias(
            $"arn:aws:iot:{region}:{accountId}:rolealias/{numbers.Pick(Devices)}-{numbers.Pick(Purposes)}-{Digits(numbers, 3)}"),
        "ISSUER_CERTIFICATE" => EmulatedResource.IssuerCertificate(
            $"CN={numbers.Pick(Sites)} issuing CA {Digits(numbers, 2)},O={numbers.Pick(Organizations)}", numbers.Hex(64), numbers.Hex(20)),
        _ => throw new ArgumentOutOfRangeException(nameof(resourceType), resourceType, "No check has this resource type."),
    };

    /// <summary>The related resources of a finding, or null where its check has none.</summary>
    public IReadOnlyList<EmulatedResource>? CreateRelated(
        CheckProfile check, EmulatedResource resource, DateTimeOffset findingTime, SeededNumbers numbers)
    {
        return check.Name switch
        {
            "DEVICE_CERTIFICATE_SHARED_CHECK" => Connections(findingTime, numbers),
            "CONFLICTING_CLIENT_IDS_CHECK" => Many(numbers, 2, 4, () => Create("DEVICE_CERTIFICATE", numbers)),
            "INTERMEDIATE_CA_REVOKED_FOR_ACTIVE_DEVICE_CERTIFICATES_CHECK" => Many(numbers, 3, 400, () => CertificateWithArn(numbers)),
            "IOT_ROLE_ALIAS_OVERLY_PERMISSIVE_CHECK" or "IOT_ROLE_ALIAS_ALLOWS_ACCESS_TO_UNUSED_SERVICES_CHECK" => [RoleOf(resource)],
            _ => null,
        };
    }

    private static EmulatedResource[] Connections(DateTimeOffset findingTime, SeededNumbers numbers)
    {
        // One in five is shared by a whole site: more than the ten related resources that DescribeAuditFinding shows.
        var count = numbers.Below(5) == 0 ? numbers.Between(11, 60) : numbers.Between(2, 6);
        var devices = new string[numbers.Between(2, count)];
        for (var device = 0; device < devices.Length; device++)
        {
            devices[device] = ClientId(numbers);
        }

        // Newest first; the newest connection is still open, and every earlier one ended before the next began.
        var resources = new EmulatedResource[count];
        var time = findingTime;
        for (var entry = 0; entry < resources.Length; entry++)
        {
            var resource = EmulatedResource.Client(devices[entry % devices.Length]);
            var end = time.AddMilliseconds(-numbers.Between(200, 30_000));
            time = end.AddMilliseconds(-numbers.Between(60_000, 6 * 3_600_000L));
            resource = resource.WithInfo("CONNECTION_TIME", time);
            resources[entry] = entry == 0 ? resource : resource.WithInfo("DISCONNECTION_TIME", end);
        }

        return resources;
    }

    // A role alias stands for a role, which bears its name here.
    private EmulatedResource RoleOf(EmulatedResource roleAlias) =>
        EmulatedResource.IamRole($"arn:aws:iam::{accountId}:role/{roleAlias.ResourceIdentifier!.RoleAliasArn!.Split('/')[^1]}-role");

    private EmulatedResource CertificateWithArn(SeededNumbers numbers)
    {
        var id = numbers.Hex(64);
        return EmulatedResource.DeviceCertificate(id, $"arn:aws:iot:{region}:{accountId}:cert/{id}");
    }

    private static EmulatedResource[] Many(SeededNumbers numbers, int minimum, int maximum, Func<EmulatedResource> create)
    {
        var resources = new EmulatedResource[numbers.Between(minimum, maximum)];
        for (var entry = 0; entry < resources.Length; entry++)
        {
            resources[entry] = create();
        }

        return resources;
    }

    private static string ClientId(SeededNumbers numbers) =>
        $"{numbers.Pick(Devices)}-{numbers.Pick(Sites).ToLowerInvariant()}-{Digits(numbers, 5)}";

    private static string Digits(SeededNumbers numbers, int count) =>
        numbers.Below((long)Math.Pow(10, count)).ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');

    private static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);
}
