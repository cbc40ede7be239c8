using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.Session;

/// <summary>退出.</summary>
public static class SignOut
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/sign-out", async Task<NoContent> (ClaimsPrincipal user, SignInManager<Account> signIn, OpenStreams streams) =>
        {
            await signIn.SignOutAsync();
            streams.EndOf(user.Actor().Person);
            return TypedResults.NoContent();
        })
        .WithName("signOut").WithTags("Session").WithSummary("Sign out");
}
