using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Asking;

/// <summary>征询意见. Somebody's opinion is asked without handing the work over.</summary>
public sealed class Advice : QuestionKind
{
    internal const string Kind = "ask-advice";

    private const string Given = "Given";

    private static readonly Form Opinion = new([FormField.Of("opinion", new("意见", "Opinion"), new LongTextType(), required: true)]);

    private static readonly ImmutableArray<TaskOutcome> Answers =
    [
        new(Given, Saying.Of("asking.advice-given"), FieldJson.NoFields, false, false) { Normal = true },
    ];

    public override string Name => Kind;

    public override TaskFace Face(Step step) => new(Saying.Of("asking.advice-title", ("step", step.Name)), null, Opinion, Answers);
}
