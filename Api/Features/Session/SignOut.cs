using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Browser;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.Session;

/// <summary>退出. Ends every session of the account, a copied cookie's too, within the minute in which rights are checked again.</summary>
public static class SignOut
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/sign-out", async Task<NoContent> (ClaimsPrincipal user, SignInManager<Account> signIn, OpenStreams streams) =>
            {
                if (await signIn.UserManager.GetUserAsync(user) is { } account)
                    await signIn.UserManager.UpdateSecurityStampAsync(account);
                await signIn.SignOutAsync();
                streams.EndOf(user.Actor().Person);
                return TypedResults.NoContent();
            })
            .BeforeChoosing()
            .WithName("signOut")
            .WithTags("Session")
            .WithSummary("Sign out");
}
