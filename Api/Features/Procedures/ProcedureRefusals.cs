using CaseFlow.Domain;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>Why something about a procedure cannot be done, in the user's words.</summary>
public static class ProcedureRefusals
{
    public static readonly Refusal Unknown =
        new("no-procedure", RefusalKind.NotFound, "没有这个流程或这个版本，可能已被删除。请回到流程列表刷新。");

    public static readonly Refusal NoDraft =
        new("no-draft", RefusalKind.NotFound, "这个流程没有草稿，可能已经发布或删除。请刷新流程列表。");

    public static readonly Refusal DraftChanged =
        new("draft-changed", RefusalKind.Conflict, "草稿已被其他人修改、发布或删除，您的改动没有保存。请导出留存后刷新，再合并修改。");

    public static readonly Refusal DraftExists =
        new("draft-exists", RefusalKind.Conflict, "这个流程已有未发布的草稿，没有覆盖。请先打开草稿查看，确认后再替换或删除它。");

    public static readonly Refusal OtherProcedure =
        new("other-procedure", RefusalKind.Invalid, "流程文件里的流程标识与当前流程不同，没有保存。要带入另一个流程，请使用“导入”。");

    public static readonly Refusal BadId =
        new("bad-procedure-id", RefusalKind.Invalid, "流程标识（definitionId）只能用字母、数字和 . _ -，最多 100 个，请修改后再保存。");

    public static readonly Refusal LongName =
        new("long-name", RefusalKind.Invalid, "流程名称最多 200 字，请缩短后再保存。");

    public static Refusal Unreadable(string problem) => new("bad-procedure", RefusalKind.Invalid, problem);

    /// <summary>The findings that keep a procedure from being published; each names the step it concerns.</summary>
    public static Refusal NotPublishable(IEnumerable<Finding> findings)
    {
        var errors = findings.Where(finding => finding.Weight == FindingWeight.Error).ToArray();
        return new Refusal("not-publishable", RefusalKind.Invalid, $"流程有 {errors.Length} 处错误，不能发布：{errors[0].Text}")
        {
            Fields = [.. errors.Select(finding => new FieldProblem(finding.Step ?? "", finding.Text))],
        };
    }
}
