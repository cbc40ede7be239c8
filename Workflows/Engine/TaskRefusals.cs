using CaseFlow.Domain;

namespace CaseFlow.Workflows.Engine;

/// <summary>Why something cannot be done with a task or a run, in the user's words. What only one act refuses stands in its file.</summary>
public static class TaskRefusals
{
    public static readonly Refusal RunEnded = new("run-ended", RefusalKind.Conflict, "该案件已经办结或终止，不能再办理或修改。您填写的内容没有提交，可在“已办”中查看案件。");

    public static readonly Refusal TaskGone = new("task-gone", RefusalKind.Conflict, "该待办已由他人办理，或案件已流转到别的环节。您填写的内容没有提交，请刷新收件箱。");

    public static readonly Refusal NotAddressed = new("not-addressed", RefusalKind.Forbidden, "该待办不是交给您或您的岗位办理的，如需办理请联系承办单位转办。");

    public static readonly Refusal HeldByAnother = new("held-by-another", RefusalKind.Conflict, "该待办已由他人签收，请对方先放回后再办理。");

    public static readonly Refusal Recused = new("recused", RefusalKind.Forbidden, "本件反映的是您、您所在的单位或其负责人，按回避规定您不能办理本件，请由其他人员办理。");

    public static Refusal KeptApart(string step) =>
        new("kept-apart", RefusalKind.Forbidden, $"您办理过本件的“{step}”环节，按分工制约规定本环节须由他人办理。");

    public static bool IsKeptApart(Refusal why) => why.Code == KeptApart("").Code;

    public static Refusal FormProblems(ImmutableArray<FieldProblem> problems) =>
        new("form-problems", RefusalKind.Invalid, $"有 {problems.Length} 项需要修改，修改后再提交；已填内容都保留着。") { Fields = problems };

    /// <summary>What a leader instructed or an assessor decided is changed where it was decided, not by a correction.</summary>
    public static Refusal DecidedFields(IEnumerable<string> fields) =>
        new("decided-fields", RefusalKind.Invalid, $"这些内容由办理环节填写，不能直接更正：{string.Join('、', fields)}。如需改变，请退回相应环节重新办理。");

    public static Refusal FixedFields(IEnumerable<string> fields) =>
        new("fixed-fields", RefusalKind.Invalid, $"这些内容由系统登记，不能修改：{string.Join('、', fields)}。");
}
