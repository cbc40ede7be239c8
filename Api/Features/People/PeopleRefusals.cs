using CaseFlow.Api.Sayings;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.People;

/// <summary>Why something about people and units cannot be done, in the user's words.</summary>
public static class PeopleRefusals
{
    public static readonly Refusal NoAccount = new("no-account", RefusalKind.NotFound);

    public static readonly Refusal NoUnit = new("no-unit", RefusalKind.NotFound);

    public static readonly Refusal AccountExists = new("account-exists", RefusalKind.Conflict);

    public static readonly Refusal UnitExists = new("unit-exists", RefusalKind.Conflict);

    public static Refusal AccountChanged(Meanwhile? done) => new("account-changed", RefusalKind.Conflict) { Meanwhile = done };

    public static Refusal UnitChanged(Meanwhile done) => new("unit-changed", RefusalKind.Conflict) { Meanwhile = done };

    public static readonly Refusal LastAdministrator = new("last-administrator", RefusalKind.Conflict);

    public static readonly Refusal OwnPassword = new("own-password", RefusalKind.Forbidden);

    public static readonly Refusal OwnRights = new("own-rights", RefusalKind.Forbidden);

    public static readonly Refusal ParentCircle = new("unit-circle", RefusalKind.Invalid);

    public static Refusal UnknownUnit(string code) => Wrong("unit", Saying.Of("units.unknown", ("unit", code)));

    public static Refusal UnknownRole(string code) => Wrong("roles", Saying.Of("accounts.role-unknown", ("role", code)));

    public static Refusal KeptApart(IEnumerable<string> roles) =>
        Wrong("roles", Saying.Of("accounts.roles-apart", ("roles", SayingValue.List(roles.Select(Roles.NameOf)))));

    /// <param name="field">Field of the request that is wrong.</param>
    public static Refusal Of(string field, IdentityResult result)
    {
        var problems = result.Errors.Select(error => new FieldProblem(field, SaidError.Of(error))).ToImmutableArray();
        return new Refusal("invalid", RefusalKind.Invalid, problems[0].Text) { Fields = problems };
    }

    /// <summary>A single field is wrong.</summary>
    public static Refusal Wrong(string field, Saying text) =>
        new("invalid", RefusalKind.Invalid, text) { Fields = [new FieldProblem(field, text)] };
}
