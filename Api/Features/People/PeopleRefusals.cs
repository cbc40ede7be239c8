using CaseFlow.Domain;
using CaseFlow.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.People;

/// <summary>Why something about people and units cannot be done, in the user's words.</summary>
public static class PeopleRefusals
{
    public static readonly Refusal NoAccount = new("no-account", RefusalKind.NotFound, "没有这个账号，请刷新人员列表。");

    public static readonly Refusal NoUnit = new("no-unit", RefusalKind.NotFound, "没有这个单位，请刷新单位列表。");

    public static readonly Refusal AccountExists = new("account-exists", RefusalKind.Conflict, "这个账号已经存在，没有新建。请换一个账号。");

    public static readonly Refusal UnitExists = new("unit-exists", RefusalKind.Conflict, "这个单位编码已经存在，没有新建。请换一个编码。");

    public static readonly Refusal AccountChanged =
        new("account-changed", RefusalKind.Conflict, "这个账号刚被其他人修改，您的改动没有保存。请刷新后再试。");

    public static readonly Refusal OwnRights =
        new("own-rights", RefusalKind.Forbidden, "不能更改自己的岗位，也不能停用自己的账号。请由另一位系统管理员办理。");

    public static readonly Refusal ParentCircle = new("unit-circle", RefusalKind.Invalid, "上级单位不能是本单位或它的下级，请重新选择。");

    public static Refusal UnknownUnit(string code) => Wrong("unit", $"没有单位“{code}”，请从列表中选择。");

    public static Refusal UnknownRole(string code) => Wrong("roles", $"没有岗位“{code}”，请从列表中选择。");

    public static Refusal KeptApart(IEnumerable<string> roles) =>
        Wrong("roles", $"{string.Join('、', roles.Select(Roles.NameOf))}不能由同一人担任，请只留一个。");

    /// <param name="field">Field of the request that is wrong.</param>
    public static Refusal Of(string field, IdentityResult result)
    {
        var problems = result.Errors.Select(error => new FieldProblem(field, error.Description)).ToImmutableArray();
        return new Refusal("invalid", RefusalKind.Invalid, problems[0].Text) { Fields = problems };
    }

    private static Refusal Wrong(string field, string text) => new("invalid", RefusalKind.Invalid, text) { Fields = [new FieldProblem(field, text)] };
}
