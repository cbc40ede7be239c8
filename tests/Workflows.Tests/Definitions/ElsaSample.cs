namespace CaseFlow.Workflows.Tests.Definitions;

/// <summary>Definitions as Elsa's own serializer writes them: now with aliases, earlier with .NET type names.</summary>
internal static class ElsaSample
{
    public const string Newer = """
        {
          "id": "Leave:v1", "definitionId": "Leave", "tenantId": "*", "name": "Leave", "createdAt": "2026-01-01T00:00:00+00:00", "version": 3,
          "variables": [
            { "id": "v1", "name": "Outcome", "typeName": "String", "isArray": false, "value": "none", "storageDriverTypeName": "WorkflowInstanceStorageDriver" },
            { "id": "v2", "name": "Amount", "typeName": "Int32" }
          ],
          "inputs": [{ "type": "Int32", "name": "Amount" }], "outputs": [], "outcomes": [], "customProperties": { "own": [1, null, { "x": 1.50 }] },
          "isLatest": true, "isPublished": true, "options": { "autoUpdateConsumingWorkflows": false },
          "root": {
            "id": "flow", "nodeId": "Workflow1:flow", "type": "Elsa.Flowchart", "version": 1, "customProperties": {}, "metadata": {},
            "activities": [
              { "id": "start", "name": null, "type": "Elsa.Start", "metadata": { "designer": { "position": { "x": 0, "y": 100 } } } },
              { "id": "big", "name": null, "type": "Elsa.FlowDecision",
                "condition": { "typeName": "Boolean", "expression": { "type": "JavaScript", "value": "getInput('Amount') > 1000" } } },
              { "id": "route", "name": null, "type": "Elsa.FlowSwitch",
                "cases": [{ "label": "Approved", "condition": { "type": "Liquid", "value": "{{ Variables.Outcome }}" } }],
                "mode": { "typeName": "UnregisteredClrType:Elsa.Workflows.SwitchMode, Elsa.Workflows.Core", "expression": { "type": "Literal", "value": "MatchFirst" } } },
              { "id": "child", "name": "Child", "type": "Elsa.DispatchWorkflow", "result": null },
              { "id": "wait", "name": null, "type": "Elsa.Delay", "timeSpan": { "typeName": "TimeSpan", "expression": { "type": "Literal", "value": "2.00:00:00" } } },
              { "id": "finish", "name": null, "type": "Elsa.Finish" }
            ],
            "variables": [],
            "connections": [
              { "source": { "activity": "start", "port": "Done" }, "target": { "activity": "big", "port": "In" }, "vertices": [] },
              { "source": { "activity": "big", "port": "True" }, "target": { "activity": "route", "port": "In" }, "vertices": [] },
              { "source": { "activity": "big", "port": "False" }, "target": { "activity": "wait", "port": "In" }, "vertices": [] },
              { "source": { "activity": "route", "port": "Approved" }, "target": { "activity": "child", "port": "In" }, "vertices": [] },
              { "source": { "activity": "route", "port": "Default" }, "target": { "activity": "finish", "port": "In" }, "vertices": [] },
              { "source": { "activity": "child", "port": "Done" }, "target": { "activity": "wait", "port": "In" }, "vertices": [] },
              { "source": { "activity": "wait", "port": "Done" }, "target": { "activity": "finish", "port": "In" }, "vertices": [] }
            ]
          }
        }
        """;

    /// <summary>The same, as the line before wrote it.</summary>
    public static string Older =>
        Newer
            .Replace("\"String\"", "\"System.String, System.Private.CoreLib\"", StringComparison.Ordinal)
            .Replace("\"typeName\": \"Boolean\"", "\"typeName\": \"System.Boolean, System.Private.CoreLib\"", StringComparison.Ordinal)
            .Replace(
                "\"typeName\": \"Int32\"",
                "\"typeName\": \"System.Int32, System.Private.CoreLib, Version=8.0.0.0, Culture=neutral\"",
                StringComparison.Ordinal
            )
            .Replace("\"typeName\": \"TimeSpan\"", "\"typeName\": \"System.TimeSpan, System.Private.CoreLib\"", StringComparison.Ordinal)
            .Replace(
                "\"WorkflowInstanceStorageDriver\"",
                "\"Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core\"",
                StringComparison.Ordinal
            );
}
