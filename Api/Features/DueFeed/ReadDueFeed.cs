using System.Security.Cryptography;
using System.Text;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CaseFlow.Api.Features.DueFeed;

/// <summary>What a calendar program reads. Nobody is signed in: whoever has the address has the feed.</summary>
public static class ReadDueFeed
{
    private const string MediaType = "text/calendar; charset=utf-8";

    // The same whether there never was one, it was withdrawn, or its person may read no more.
    private static readonly Refusal NoFeed = new("no-feed", RefusalKind.NotFound);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/due/{secret}",
                async Task<Results<FileContentHttpResult, ProblemHttpResult>> (
                    string secret,
                    HttpContext context,
                    FeedPace pace,
                    FeedSecrets secrets,
                    DueCalendar calendar,
                    CancellationToken ct
                ) =>
                {
                    if (pace.TooSoon(ClientAddress.Of(context)) is { } refusal)
                        return Problems.Of(refusal);
                    if (await secrets.OwnerOf(secret, ct) is not { } person || await calendar.Of(person, ct) is not { } written)
                        return Problems.Of(NoFeed);
                    var bytes = Encoding.UTF8.GetBytes(written);
                    // Kept by the program that asked alone, and asked for again each time.
                    context.Response.Headers.CacheControl = "private, no-cache";
                    var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
                    return TypedResults.File(bytes, MediaType, entityTag: tag);
                }
            )
            .AllowAnonymous()
            .Refuses(404, 429)
            .Produces<byte[]>(200, "text/calendar")
            .WithName("readDueFeed")
            .WithTags("DueFeed")
            .WithSummary("What is due for whoever the secret is of, as an iCalendar");
}
