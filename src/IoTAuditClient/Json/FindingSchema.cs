namespace IoTAuditClient.Json;

/// <summary>The JSON Schema of what the converters write.</summary>
internal static class FindingSchema
{
    public const string Text = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "title": "AuditFinding",
          "description": "A finding of an AWS IoT Device Defender audit, with AWS's member names. Members without a value are left out.",
          "allOf": [{ "$ref": "#/definitions/AuditFinding" }],
          "definitions": {
            "AuditFinding": {
              "type": "object",
              "properties": {
                "findingId": { "type": "string" },
                "taskId": { "description": "The audit.", "type": "string" },
                "checkName": { "$ref": "#/definitions/AuditCheckName" },
                "taskStartTime": { "description": "UTC, with milliseconds.", "type": "string", "format": "date-time" },
                "findingTime": { "description": "UTC, with milliseconds.", "type": "string", "format": "date-time" },
                "severity": { "$ref": "#/definitions/FindingSeverity" },
                "nonCompliantResource": { "$ref": "#/definitions/AuditResource" },
                "relatedResources": { "type": "array", "items": { "$ref": "#/definitions/AuditResource" } },
                "reasonForNonCompliance": { "type": "string" },
                "reasonForNonComplianceCode": { "type": "string" },
                "isSuppressed": { "type": "boolean" }
              }
            },
            "AuditResource": {
              "type": "object",
              "properties": {
                "resourceType": { "$ref": "#/definitions/AuditResourceType" },
                "resourceIdentifier": { "$ref": "#/definitions/ResourceIdentifier" },
                "additionalInfo": { "type": "object", "additionalProperties": { "type": "string" } }
              }
            },
            "ResourceIdentifier": {
              "description": "Normally the members of one resource, and the account beside them.",
              "type": "object",
              "properties": {
                "deviceCertificateId": { "type": "string" },
                "caCertificateId": { "type": "string" },
                "cognitoIdentityPoolId": { "type": "string" },
                "clientId": { "description": "Any text that a device chose.", "type": "string" },
                "policyVersionIdentifier": {
                  "type": "object",
                  "properties": { "policyName": { "type": "string" }, "policyVersionId": { "type": "string" } }
                },
                "account": { "type": "string" },
                "iamRoleArn": { "type": "string" },
                "roleAliasArn": { "type": "string" },
                "issuerCertificateIdentifier": {
                  "type": "object",
                  "properties": {
                    "issuerCertificateSubject": { "type": "string" },
                    "issuerId": { "type": "string" },
                    "issuerCertificateSerialNumber": { "type": "string" }
                  }
                },
                "deviceCertificateArn": { "type": "string" }
              }
            },
            "FindingSeverity": {
              "description": "An open value: AWS may add others.", "type": "string",
              "examples": ["CRITICAL", "HIGH", "MEDIUM", "LOW"]
            },
            "AuditCheckName": {
              "description": "An open value: AWS may add others.", "type": "string",
              "examples": ["LOGGING_DISABLED_CHECK"]
            },
            "AuditResourceType": {
              "description": "An open value: AWS may add others.", "type": "string",
              "examples": ["DEVICE_CERTIFICATE"]
            },
            "AuditFindingOutcome": {
              "description": "What became of one id of a bulk run.",
              "type": "object",
              "required": ["findingId", "status"],
              "properties": {
                "findingId": { "type": "string" },
                "status": { "type": "string", "enum": ["FOUND", "NOT_FOUND", "FAILED"] },
                "isListed": { "type": "boolean" },
                "finding": { "$ref": "#/definitions/AuditFinding" },
                "error": {
                  "type": "object",
                  "required": ["message", "isTransient"],
                  "properties": {
                    "code": { "type": "string" },
                    "message": { "type": "string" },
                    "requestId": { "type": "string" },
                    "isTransient": { "type": "boolean" }
                  }
                }
              }
            }
          }
        }
        """;
}
