using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IoTAuditClient.Json;

namespace IoTAuditClient;

/// <summary>Reads and writes findings as the AWS CLI prints them: one inside an object with the member <c>finding</c>, several inside one
/// with <c>findings</c>.</summary>
/// <remarks>
/// A bare finding and a bare array are read as well, such as the message that the mitigation action PUBLISH_FINDING_TO_SNS sends.
/// What is read and written inside is described at <see cref="AuditJsonConverterFactory"/>. JSON Lines, a finding a line, are written and
/// read as a stream by the package IoTAuditClient.Reporting. Members are safe to call from several threads.
/// </remarks>
public static class AuditFindingJson
{
    private static readonly JsonTypeInfo<AuditFinding> Compact = TypeInfo<AuditFinding>(indented: false);
    private static readonly JsonTypeInfo<AuditFinding> Indented = TypeInfo<AuditFinding>(indented: true);
    private static readonly JsonTypeInfo<IReadOnlyList<AuditFinding>> CompactList = TypeInfo<IReadOnlyList<AuditFinding>>(indented: false);
    private static readonly JsonTypeInfo<IReadOnlyList<AuditFinding>> IndentedList = TypeInfo<IReadOnlyList<AuditFinding>>(indented: true);

    /// <summary>Gets the JSON contracts of this library's types, generated at compile time: for trimmed and native AOT apps.</summary>
    /// <value>
    /// Knows <see cref="AuditFinding"/>, <see cref="AuditFindingOutcome"/>, <see cref="AuditResource"/>,
    /// <see cref="ResourceIdentifier"/> with its cases, the open values, and lists of findings, outcomes and resources.
    /// Set it as TypeInfoResolver of <see cref="JsonSerializerOptions"/>, or add it to their TypeInfoResolverChain. A
    /// source-generated context of the app's own may name these types as well. Safe to share between threads.
    /// </value>
    public static IJsonTypeInfoResolver TypeInfoResolver => AuditJsonContext.Default;

    /// <summary>Gets the JSON Schema (draft 7) of a written finding, for OpenAPI documents and tools.</summary>
    /// <value>
    /// JSON text. Its <c>definitions</c> have the names of their types: AuditFinding, which is the root, AuditResource, ResourceIdentifier,
    /// the open values FindingSeverity, AuditCheckName and AuditResourceType, and AuditFindingOutcome.
    /// It forbids no further members, because a later version may write more.
    /// </value>
    public static string Schema => FindingSchema.Text;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a finding from JSON text.</summary>
    /// <param name="json">A finding, or an object with the member <c>finding</c>. A byte order mark is skipped.</param>
    /// <returns>The finding, never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">The text is not JSON, or there is no finding in it, or a value does not fit; its
    /// path names the place.</exception>
    public static AuditFinding Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Present(JsonSerializer.Deserialize(json.AsSpan(json.StartsWith('\uFEFF') ? 1 : 0), Compact));
    }

    /// <summary>Reads a finding from JSON in UTF-8.</summary>
    /// <param name="utf8Json">A finding, or an object with the member <c>finding</c>. A byte order mark is skipped.</param>
    /// <returns>The finding, never null.</returns>
    /// <exception cref="JsonException">The text is not JSON, or there is no finding in it, or a value does not fit; its
    /// path names the place.</exception>
    public static AuditFinding Parse(ReadOnlySpan<byte> utf8Json) =>
        Present(JsonSerializer.Deserialize(utf8Json.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json, Compact));

    /// <summary>Reads a finding from a stream of JSON in UTF-8, up to its end.</summary>
    /// <param name="utf8Json">A finding, or an object with the member <c>finding</c>. A byte order mark is skipped. The
    /// stream stays open.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The finding, never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    /// <exception cref="JsonException">The text is not JSON, or there is no finding in it, or a value does not fit; its
    /// path names the place.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<AuditFinding> ParseAsync(Stream utf8Json, CancellationToken cancellationToken = default) =>
        Present(await JsonSerializer.DeserializeAsync(utf8Json, Compact, cancellationToken).ConfigureAwait(false));

    /// <summary>Reads findings from JSON text, as <c>aws iot list-audit-findings</c> prints them.</summary>
    /// <param name="json">An object with the member <c>findings</c>, or an array of findings. A byte order mark is skipped, and so is a
    /// <c>nextToken</c>.</param>
    /// <returns>The findings in the order of the text, all in memory.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">The text is not JSON, or there is no list of findings in it, or a value does not fit; its path
    /// names the place.</exception>
    public static IReadOnlyList<AuditFinding> ParseList([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Present(JsonSerializer.Deserialize(json.AsSpan(json.StartsWith('\uFEFF') ? 1 : 0), CompactList));
    }

    /// <summary>Reads findings from JSON in UTF-8, as <c>aws iot list-audit-findings</c> prints them.</summary>
    /// <param name="utf8Json">An object with the member <c>findings</c>, or an array of findings. A byte order mark is skipped, and so is
    /// a <c>nextToken</c>.</param>
    /// <returns>The findings in the order of the text, all in memory.</returns>
    /// <exception cref="JsonException">The text is not JSON, or there is no list of findings in it, or a value does not fit; its path
    /// names the place.</exception>
    public static IReadOnlyList<AuditFinding> ParseList(ReadOnlySpan<byte> utf8Json) =>
        Present(JsonSerializer.Deserialize(utf8Json.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json, CompactList));

    /// <summary>Writes findings as <c>{"findings": [...]}</c>.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="indented">Whether to spread them over lines for people to read. The default is one line.</param>
    /// <returns>JSON in ASCII: everything else is escaped, so that a terminal has nothing to obey.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is null.</exception>
    public static string FormatList(IReadOnlyList<AuditFinding> findings, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return JsonSerializer.Serialize(findings, indented ? IndentedList : CompactList);
    }

    /// <summary>Writes a finding as <c>{"finding": {...}}</c>.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="indented">Whether to spread it over lines for people to read. The default is one line.</param>
    /// <returns>JSON in ASCII: everything else is escaped, so that a terminal has nothing to obey.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public static string Format(AuditFinding finding, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return JsonSerializer.Serialize(finding, indented ? Indented : Compact);
    }

    /// <summary>Writes a finding as <c>{"finding": {...}}</c>, formatted and escaped as the writer does.</summary>
    /// <param name="writer">Where to write. It is not flushed.</param>
    /// <param name="finding">The finding.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter writer, AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        JsonSerializer.Serialize(writer, finding, Compact);
    }

    private static T Present<T>(T? value)
        where T : class => value
        ?? throw new JsonException("The JSON is null: there is no finding in it.", path: "$", lineNumber: null, bytePositionInLine: null);

    private static JsonTypeInfo<T> TypeInfo<T>(bool indented)
    {
        // Converters in the options come before those that attributes name, so these have options of their own.
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = AuditJsonContext.Default,
            Converters = { new DescribedFindingConverter(), new FindingListConverter() },
            WriteIndented = indented,
        };
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }
}
