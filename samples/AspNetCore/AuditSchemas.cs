using System.Text.Json.Nodes;
using IoTAuditClient;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace AspNetCore;

/// <summary>Puts the library's own schemas into the OpenAPI document, because ASP.NET Core cannot look into converters.</summary>
internal sealed class AuditSchemas : IOpenApiSchemaTransformer, IOpenApiDocumentTransformer
{
    /// <summary>Says of a list what its items are: without this it may hold anything.</summary>
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.ElementType is { } element && element.Assembly == typeof(AuditFinding).Assembly)
        {
            schema.Items = await context.GetOrCreateSchemaAsync(element, cancellationToken: cancellationToken);
        }
    }

    /// <summary>Says what the members are. A definition has the name of its type, and so has the component that it replaces.</summary>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = AuditFindingJson.Schema.Replace("#/definitions/", "#/components/schemas/", StringComparison.Ordinal);
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var (name, definition) in JsonNode.Parse(schema)!["definitions"]!.AsObject())
        {
            document.Components.Schemas[name] = OpenApiModelFactory.Parse<OpenApiSchema>(
                definition!.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out _)!;
        }

        return Task.CompletedTask;
    }
}
