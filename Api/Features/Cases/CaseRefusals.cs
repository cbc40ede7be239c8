using CaseFlow.Domain;

namespace CaseFlow.Api.Features.Cases;

/// <summary>Why something about a case cannot be shown or done, in the user's words.</summary>
public static class CaseRefusals
{
    /// <summary>The same whether it does not exist or must not be known.</summary>
    public static readonly Refusal NotFound = new("no-such-case", RefusalKind.NotFound, "没有找到该案件，可能编号有误，或不在您可以查看的范围内。");

    public static Refusal Known(string number, bool byUrl) => new(
        "known-item", RefusalKind.Conflict, $"这条信息已经登记过（{(byUrl ? "网址" : "留言编号")}相同），案件编号 {number}。没有重复建件。");

    public static Refusal BadCorrection(ImmutableArray<FieldProblem> problems) =>
        new("bad-correction", RefusalKind.Invalid, $"有 {problems.Length} 项不能这样更正，没有保存任何改动：{problems[0].Text}") { Fields = problems };
}
