using System.Security.Claims;
using CaseFlow.Api.Features.People;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Session;

/// <summary>The signed-in person, as every screen shows them.</summary>
/// <param name="Language">What screens, mails and notices for them are written in: <c>zh-CN</c> or <c>en</c>.</param>
/// <param name="MustChoosePassword">Somebody else set the password: until the person chooses one, nothing else is open to them.</param>
/// <param name="Rights">What they may do; the service asks for the same.</param>
public sealed record Me(
    string Code,
    string Name,
    string Unit,
    string UnitName,
    string Language,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<Right> Rights,
    bool MustChoosePassword = false
);

public sealed class MyProfile(CaseFlowDb db, StaffDirectory directory)
{
    /// <summary>Refused for somebody who has left since they asked.</summary>
    public async Task<OrRefusal<Me>> Of(string person, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        if (staff.Find(person) is null)
        {
            directory.Forget(); // the account may have been made a moment ago by the command line
            staff = await directory.Read(db, ct);
        }
        if (staff.Find(person) is not { } member)
            return PeopleRefusals.NoAccount;
        return new Me(
            member.Code,
            member.Name,
            member.Unit,
            staff.UnitName(member.Unit),
            member.Language,
            [.. member.Roles.Select(role => new Role(role, Roles.NameOf(role)))],
            [.. Rights.Of(Organisation.ActorOf(member))],
            await db.Users.AnyAsync(account => account.Id == person && account.MustChoosePassword, ct)
        );
    }
}

public static class GetMe
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/me", async Task<Results<Ok<Me>, ProblemHttpResult>> (ClaimsPrincipal user, MyProfile profile, CancellationToken ct) =>
                (await profile.Of(user.Actor().Person, ct)).Http()
            )
            .BeforeChoosing()
            .WithName("getMe")
            .WithTags("Session")
            .WithSummary("The signed-in person, unit and roles");
}
