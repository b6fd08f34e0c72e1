namespace BurdenCompliance.IntegrationTests.Cli;

/// <summary>The part of the SARIF 2.1.0 schema that our output uses, with what that standard requires of it.</summary>
internal static class SarifSchema
{
    public const string Text = """
        {
          "$schema": "http://json-schema.org/draft-04/schema#",
          "type": "object", "required": ["version", "runs"], "additionalProperties": false,
          "properties": {
            "$schema": { "type": "string" },
            "version": { "enum": ["2.1.0"] },
            "runs": { "type": "array", "items": { "$ref": "#/definitions/run" } }
          },
          "definitions": {
            "message": { "type": "object", "required": ["text"], "additionalProperties": false, "properties": { "text": { "type": "string", "minLength": 1 } } },
            "run": {
              "type": "object", "required": ["tool"], "additionalProperties": false,
              "properties": {
                "tool": {
                  "type": "object", "required": ["driver"], "additionalProperties": false,
                  "properties": { "driver": {
                    "type": "object", "required": ["name"], "additionalProperties": false,
                    "properties": {
                      "name": { "type": "string" }, "version": { "type": "string" },
                      "rules": { "type": "array", "items": {
                        "type": "object", "required": ["id"], "additionalProperties": false,
                        "properties": {
                          "id": { "type": "string" }, "name": { "type": "string" },
                          "shortDescription": { "$ref": "#/definitions/message" }, "fullDescription": { "$ref": "#/definitions/message" }, "help": { "$ref": "#/definitions/message" }
                        }
                      } }
                    }
                  } }
                },
                "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
                "invocations": { "type": "array", "items": {
                  "type": "object", "required": ["executionSuccessful"], "additionalProperties": false,
                  "properties": {
                    "executionSuccessful": { "type": "boolean" },
                    "toolExecutionNotifications": { "type": "array", "items": {
                      "type": "object", "required": ["message"], "additionalProperties": false,
                      "properties": {
                        "level": { "enum": ["none", "note", "warning", "error"] }, "message": { "$ref": "#/definitions/message" },
                        "descriptor": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } },
                        "locations": { "type": "array", "items": { "$ref": "#/definitions/location" } }
                      }
                    } }
                  }
                } },
                "results": { "type": "array", "items": {
                  "type": "object", "required": ["message"], "additionalProperties": false,
                  "properties": {
                    "ruleId": { "type": "string" }, "level": { "enum": ["none", "note", "warning", "error"] }, "message": { "$ref": "#/definitions/message" },
                    "locations": { "type": "array", "items": { "$ref": "#/definitions/location" } }, "properties": { "type": "object" }
                  }
                } }
              }
            },
            "location": {
              "type": "object", "additionalProperties": false,
              "properties": { "physicalLocation": {
                "type": "object", "required": ["artifactLocation"], "additionalProperties": false,
                "properties": {
                  "artifactLocation": { "type": "object", "required": ["uri"], "properties": { "uri": { "type": "string", "pattern": "^[!-~]+$" } } },
                  "region": {
                    "type": "object", "additionalProperties": false,
                    "properties": {
                      "startLine": { "type": "integer", "minimum": 1 }, "startColumn": { "type": "integer", "minimum": 1 }, "endColumn": { "type": "integer", "minimum": 1 },
                      "snippet": { "$ref": "#/definitions/message" }
                    }
                  }
                }
              } }
            }
          }
        }
        """;
}
