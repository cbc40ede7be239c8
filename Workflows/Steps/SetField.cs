using System.Text.Json;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Steps;

/// <summary>填写字段. Writes fixed values, the values of other fields, or the present moment into fields of the case.</summary>
public sealed class SetField : StepType
{
    private const string Done = "Done";

    public override StepDescriptor Descriptor { get; } =
        new(
            "CaseFlow.SetField",
            StepShelf.Fields,
            new("填写字段", "Set fields"),
            new("自动写入案件字段，例如把响应级别改为一级。", "Writes fields of the case by itself."),
            [new("assignments", new("写入内容", "Fields"), InputEditor.Assignments, Required: true)],
            [new(Done, new("继续", "Go on"))]
        );

    internal sealed record Assignment(string? Field, JsonElement? Value, string? FromField, bool Now);

    public override Step Read(ActivitySource source)
    {
        ImmutableArray<Assignment> assignments = [.. source.Read<Assignment[]>("assignments") ?? []];
        if (assignments.IsEmpty)
            source.Error("findings.assignment.empty");
        foreach (var assignment in assignments)
        {
            if (string.IsNullOrWhiteSpace(assignment.Field))
                source.Error("findings.assignment.no-field");
            else if (CaseFields.IsFixed(assignment.Field))
                source.Error("findings.assignment.fixed", ("field", CaseFields.Called(assignment.Field)));
            else if (assignment is { Value: null, FromField: null, Now: false })
                source.Error("findings.assignment.no-value", ("field", CaseFields.Called(assignment.Field)));
            else if (assignment.Value is { } value && FieldJson.Read(value) is null)
                source.Error("findings.assignment.bad-value", ("field", CaseFields.Called(assignment.Field)));
        }
        return new Setting(source.Id, source.Name, assignments);
    }

    internal sealed class Setting(string id, string name, ImmutableArray<Assignment> assignments) : Step(id, name)
    {
        public override ImmutableArray<string> Ports => [Done];

        public override IEnumerable<string> FieldsRead => assignments.Select(assignment => assignment.FromField).OfType<string>();

        public override IEnumerable<string> FieldsWritten => assignments.Select(assignment => assignment.Field).OfType<string>();

        public override IEnumerable<(string From, string To)> FieldsCopied =>
            from assignment in assignments
            where assignment is { FromField: not null, Field: not null }
            select (assignment.FromField, assignment.Field);

        internal override void Enter(Moving move, Visit visit)
        {
            var changes = FieldJson.NoFields.ToBuilder();
            foreach (var assignment in assignments)
                changes[assignment.Field!] = ValueOf(assignment, move);
            move.SetFields(changes.ToImmutable());
            move.Leave(visit, Done);
        }

        private static FieldValue ValueOf(Assignment assignment, Moving move)
        {
            if (assignment.Now)
                return FieldValue.Of(move.At);
            return assignment.FromField is { } from
                ? move.Facts[from] ?? FieldValue.Of("")
                : FieldJson.Read(assignment.Value!.Value) ?? FieldValue.Of("");
        }
    }
}
