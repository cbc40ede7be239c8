using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Browser;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Session;

/// <summary>退出. Ends every session of the account, a copied cookie's too: what comes next with one is refused, on every node.</summary>
public static class SignOut
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/sign-out",
                async Task<NoContent> (
                    ClaimsPrincipal user,
                    SignInManager<Account> signIn,
                    CaseFlowDb db,
                    OpenStreams streams,
                    CancellationToken ct
                ) =>
                {
                    var (person, stamp, version) = (user.Actor().Person, Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
                    // Whatever else is changed in the account at this moment: that is refused as outdated, and not this.
                    await db
                        .Users.Where(account => account.Id == person)
                        .ExecuteUpdateAsync(
                            set =>
                                set.SetProperty(account => account.SecurityStamp, stamp)
                                    .SetProperty(account => account.ConcurrencyStamp, version),
                            ct
                        );
                    await signIn.SignOutAsync();
                    streams.EndOf(person);
                    return TypedResults.NoContent();
                }
            )
            .BeforeChoosing()
            .WithName("signOut")
            .WithTags("Session")
            .WithSummary("Sign out");
}
