using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Asking;

/// <summary>
/// 并案答复. The main case has ended; the reporter of a case that was merged into it is told what came of it, and the case ends as the main
/// one did.
/// </summary>
public sealed class ReporterAnswer : QuestionKind
{
    internal const string Kind = "answer-reporter";

    /// <summary>Name of the field with what the reporter is told.</summary>
    public const string Text = "reporterAnswer";

    private const string Way = "reporterAnsweredBy";
    private const string Told = "Told";
    private const string OutOfReach = "OutOfReach";

    private static readonly Form Form = new([
        FormField.Of(Text, new("答复内容", "What the reporter is told"), new LongTextType()) with
        {
            RequiredFor = [Told],
        },
        FormField.Of(Way, new("答复方式", "How they were told"), new TextType()) with
        {
            RequiredFor = [Told],
            MaxLength = 100,
        },
        FormField.Of("reporterOutOfReach", new("无法答复的情况", "Why they cannot be told"), new LongTextType()) with
        {
            RequiredFor = [OutOfReach],
            OnlyFor = [OutOfReach],
        },
    ]);

    private static readonly ImmutableArray<TaskOutcome> Outcomes =
    [
        new(Told, Saying.Of("asking.reporter-answered"), FieldJson.NoFields, false, false) { Normal = true },
        new(OutOfReach, Saying.Of("asking.reporter-out-of-reach"), FieldJson.NoFields, false, false),
    ];

    public override string Name => Kind;

    internal override Refusal? AgainstCallingOff => MergeRefusals.ReporterWaits;

    public override TaskFace Face(Step step) => new(Saying.Of("asking.reporter-title"), null, Form, Outcomes);

    internal override void Answered(Moving move, Visit visit, OpenTask task, TaskCompleted done) =>
        move.End(RunStatus.Finished, visit.Step, move.Run.Merged?.Result ?? "");
}
