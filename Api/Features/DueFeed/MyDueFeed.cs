using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.DueFeed;

/// <summary>Makes, renews and withdraws the address of one's own.</summary>
public static class MyDueFeed
{
    /// <param name="Stands">Whether there is an address that can be read.</param>
    /// <param name="Path">Of the address, below that of the service; told once, when it was made.</param>
    public sealed record DueFeedState(bool Stands, string? Path);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/me/due-feed", async Task<Ok<DueFeedState>> (ClaimsPrincipal user, FeedSecrets secrets, CancellationToken ct) =>
                TypedResults.Ok(new DueFeedState(await secrets.Has(user.Actor().Person, ct), null))
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403)
            .WithName("getMyDueFeed")
            .WithTags("DueFeed")
            .WithSummary("Whether the signed-in person's calendar feed stands");
        api.MapPost("/me/due-feed", async Task<Ok<DueFeedState>> (ClaimsPrincipal user, FeedSecrets secrets, CancellationToken ct) =>
                TypedResults.Ok(new DueFeedState(true, $"/api/due/{await secrets.Renew(user.Actor().Person, ct)}"))
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403)
            .WithName("renewMyDueFeed")
            .WithTags("DueFeed")
            .WithSummary("Make a new secret address of the calendar feed; the one of before ends");
        api.MapDelete("/me/due-feed", async Task<Ok<DueFeedState>> (ClaimsPrincipal user, FeedSecrets secrets, CancellationToken ct) =>
            {
                await secrets.Withdraw(user.Actor().Person, ct);
                return TypedResults.Ok(new DueFeedState(false, null));
            })
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403)
            .WithName("withdrawMyDueFeed")
            .WithTags("DueFeed")
            .WithSummary("End the calendar feed");
    }
}
