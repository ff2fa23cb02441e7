using IoTAuditClient.FuzzTests.Fuzzing;
using IoTAuditClient.FuzzTests.Inputs;

namespace IoTAuditClient.FuzzTests.CommandLine;

/// <summary>Good command lines with up to five edits.</summary>
internal static class ArgumentMutants
{
    private const int MostEdits = 5;

    private static readonly string[][] Good = [.. new[]
    {
        "describe --region eu-west-1 ef4826b8-e55a-44b9-b460-5c485355371b",
        "describe",
        "describe --output json a b c",
        "describe --ids-from ids.jsonl --whole-task --output jsonl",
        "list --region eu-west-1 --from 7d",
        "list --profile prod --task 0123456789abcdef0123456789abcdef --severity critical,high --output json",
        "list --from-file march.jsonl --check device_certificate_shared",
        "list --from 2026-03-01 --to 2026-03-08T06:00:00+02:00 --suppressed none -o plain",
        "list --from 90d --client-id pump-7 --emulator",
        "summary --from-file march.jsonl --by check,reason --output json",
        "summary --emulator --from 30d",
        "diff a.jsonl b.jsonl --fail-on high",
        "diff a.jsonl b.jsonl --fail-on low --allow-empty",
        "diff --region eu-west-1 0123456789abcdef0123456789abcdef - --output jsonl",
        "export --from-file f.jsonl --format sarif --artifact x/y.yaml",
        "export --from 90d --region eu-west-1 -f csv --account-id 123456789012",
        "export --from-file - --format html",
        "export --from-file f.jsonl --format asff --account-id 123456789012 --region eu-west-1",
        "related --profile prod a --output jsonl",
        "audit list --region eu-west-1 --from 30d --status failed,canceled --limit 5",
        "audit list --profile prod -o jsonl",
        "audit show --region eu-west-1 latest",
        "audit show --profile prod 0123456789abcdef0123456789abcdef --output json",
        "audit start --region eu-west-1",
        "audit start --profile prod --check LOGGING_DISABLED,device_certificate_shared --wait --wait-timeout 2h",
        "audit watch --region eu-west-1 previous --output plain",
        "audit cancel --profile prod 0123456789abcdef0123456789abcdef",
        "suppress --region eu-west-1 a --for 30d --description known",
        "suppress --region eu-west-1 a b --until 2026-12-31 --output json",
        "suppress --region eu-west-1 a --indefinitely",
        "unsuppress --region eu-west-1 a --output plain",
        "suppression list --region eu-west-1 --check LOGGING_DISABLED -o jsonl",
        "mitigate --region eu-west-1 a --action publish --yes",
        "mitigate --region eu-west-1 --task latest --check LOGGING_DISABLED --action publish --dry-run --output json",
        "mitigation list --region eu-west-1 --from 30d",
        "mitigation show --region eu-west-1 mine a",
        "mitigation watch --region eu-west-1 mine",
        "mitigation cancel --region eu-west-1 mine",
        "action list --region eu-west-1",
        "action show --region eu-west-1 publish --output json",
        "list --region eu-west-1 --task latest --fail-on high",
        "summary --region eu-west-1 --task previous --by severity",
        "export --region eu-west-1 --task latest --format csv --fail-on low",
        "diff --region eu-west-1 --previous --fail-on high",
        "diff --region eu-west-1 previous latest",
        "diff --region eu-west-1 march.jsonl latest --output json",
        "checks",
        "checks --output json",
        "doctor --region eu-west-1 --timeout 5s --verbose",
        "completion bash",
        "emulator --port 0 --findings 10 --seed 7 --quota aws --fault throttle:2",
        "--version",
        "--help",
        "list --help",
        "--endpoint-url http://127.0.0.1:1 describe x",
    }.Select(line => line.Split(' '))];

    private static readonly string[] Words =
    [
        .. Good.SelectMany(words => words).Distinct(),
        "", " ", "-", "--", "---", "=", "--output=", "--output=json", "--from=", "--severity=,", "--by=,", "--region=", "@file", "@",
        "[suggest]", "[suggest:5]", "[diagram]", "[parse]", "/?", "-?", "-h", "-v", "--verbose", "--timeout", "0s", "1d", "2d",
        "999999999w", "999999999d", "-1s",
        "--endpoint-url", "http://", "http://x", "https://[::1", "file:///etc/passwd", "ftp://x", "--account", "123456789012",
        "--artifact", "0001-01-01", "9999-12-31", "9999-12-31T23:59:59.9999999-14:00", "0001-01-01T00:00:00+14:00", "now", "NOW",
        "2026-02-30",
        "--policy-name", "--policy-version-id", "--role-alias-arn", "--iam-role-arn", "--issuer-id", "--issuer-certificate-subject",
        "--issuer-certificate-serial-number", "--device-certificate-id", "--device-certificate-arn", "--ca-certificate-id",
        "--cognito-identity-pool-id",
        "arn:aws:iam::123456789012:role/x", new string('f', 64), "throttle", "throttle:0", "throttle:x", "endless-body:1:2", "100:10",
        "latest", "previous", "LATEST", "--previous", "--wait", "--wait-timeout", "--status", "in_progress", "--type", "scheduled",
        "--limit", "audit", "watch", "cancel", "describe=5", "--quota", "--fault", "--port", "65536",
        new string('a', 128), new string('a', 129), new string('x', 5000), "\u001b[31mred", "\u202eright", "\ud800", "\0", "a\nb", "ü",
        "\ud83d\ude00", "{0}", "%s", "'", "\"", "[red]x[/]", "[/]", "[", "]]", "$(x)", "nan", "2147483648", "-9223372036854775809", "1e5",
    ];

    public static Mutant<string[]> Create(ulong seed, Func<int, bool> isLeftOut)
    {
        var random = new Random(ByteMutants.Fold(seed));
        var arguments = Good[random.Next(Good.Length)];
        var edits = new string?[random.Next(1, MostEdits + 1)];
        for (var i = 0; i < edits.Length; i++)
        {
            var ofEdit = new Random(random.Next());
            if (!isLeftOut(i))
            {
                (arguments, edits[i]) = Apply(arguments, ofEdit);
            }
        }

        // Nothing is written to a file of the machine.
        arguments = [.. arguments.Where(argument => !argument.StartsWith("--file", StringComparison.Ordinal))];
        return new Mutant<string[]>(
            arguments, arguments.Sum(argument => argument.Length + 1), edits, System.Text.Json.JsonSerializer.Serialize(arguments));
    }

    private static (string[] Arguments, string Edit) Apply(string[] arguments, Random random)
    {
        var place = random.Next(arguments.Length + 1);
        var word = Words[random.Next(Words.Length)];
        if (arguments.Length == 0 || place == arguments.Length)
        {
            return ([.. arguments, word], $"append '{word}'");
        }

        var (before, there, after) = (arguments[..place], arguments[place], arguments[(place + 1)..]);
        return random.Next(7) switch
        {
            0 => ([.. before, .. after], $"remove '{there}'"),
            1 => ([.. before, there, there, .. after], $"repeat '{there}'"),
            2 => ([.. before, word, .. after], $"'{there}' becomes '{word}'"),
            3 => ([.. before, word, there, .. after], $"insert '{word}' before '{there}'"),
            4 => ([.. before, there + word, .. after], $"'{word}' after '{there}', as one"),
            5 => ([.. before, there[..random.Next(there.Length + 1)], .. after], $"cut '{there}'"),
            _ => ([
                .. before,
                there.Insert(random.Next(there.Length + 1), ((char)random.Next(0x300)).ToString()),
                .. after,
            ], $"a character into '{there}'"),
        };
    }
}
