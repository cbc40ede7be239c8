using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Asking;

/// <summary>配合. Whoever assists hands in their part; the lead brings the parts together and decides.</summary>
public sealed class Assistance : QuestionKind
{
    public const string Kind = "ask-part";

    private static readonly Form Part = new([
        FormField.Of("part", new("配合办理情况", "What was done"), new LongTextType(), required: true),
    ]);

    private static readonly ImmutableArray<TaskOutcome> HandedIn =
    [
        new("HandedIn", Saying.Of("asking.part-handed-in"), FieldJson.NoFields, false, false) { Normal = true },
    ];

    public override string Name => Kind;

    public override TaskFace Face(Step step) => new(Saying.Of("asking.part-title", ("step", step.Name)), null, Part, HandedIn);
}
