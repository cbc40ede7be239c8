using System.Security.Claims;
using System.Text;
using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Session;

/// <summary>个人设置: saved filters, columns, theme and language of one person, kept as the web client gives them.</summary>
public static class Preferences
{
    /// <summary>Bytes of the JSON in UTF-8.</summary>
    public const int Largest = 32 * 1024;

    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    private static readonly Refusal NoObject = new("not-an-object", RefusalKind.Invalid);

    private static readonly Refusal TooLarge = new("preferences-too-large", RefusalKind.TooLarge);

    public sealed record Query(string Person) : IRequest<OrRefusal<JsonElement>>;

    public sealed record Command(string Person, JsonElement Settings) : IRequest<OrRefusal<JsonElement>>;

    public sealed class Reading(CaseFlowDb db) : IRequestHandler<Query, OrRefusal<JsonElement>>
    {
        public async ValueTask<OrRefusal<JsonElement>> Handle(Query query, CancellationToken cancellationToken)
        {
            var settings = await db
                .Preferences.Where(row => row.Person == query.Person)
                .Select(row => row.Settings)
                .SingleOrDefaultAsync(cancellationToken);
            // Mended also here: those of before may hold half a pair, which no answer can be written with.
            return settings is null ? Nothing : JsonElement.Parse(PlainJson.Mended(settings));
        }
    }

    public sealed class Saving(CaseFlowDb db, TimeProvider clock) : IRequestHandler<Command, OrRefusal<JsonElement>>
    {
        public async ValueTask<OrRefusal<JsonElement>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (command.Settings.ValueKind != JsonValueKind.Object)
                return NoObject;
            var settings = command.Settings.GetRawText();
            if (Encoding.UTF8.GetByteCount(settings) > Largest)
                return TooLarge;
            var now = clock.Now();
            var changed = await db
                .Preferences.Where(row => row.Person == command.Person)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Settings, settings).SetProperty(row => row.SavedAt, now),
                    cancellationToken
                );
            if (changed == 0)
            {
                db.Preferences.Add(
                    new PreferencesRow
                    {
                        Person = command.Person,
                        Settings = settings,
                        SavedAt = now,
                    }
                );
                await db.SaveChangesAsync(cancellationToken);
            }
            return command.Settings;
        }
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/me/preferences",
                async Task<Results<Ok<JsonElement>, ProblemHttpResult>> (ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new Query(user.Actor().Person), ct)).Http()
            )
            .Refuses(401)
            .WithName("getPreferences")
            .WithTags("Session")
            .WithSummary("How the signed-in person has set up the screens");
        api.MapPut(
                "/me/preferences",
                async Task<Results<Ok<JsonElement>, ProblemHttpResult>> (
                    JsonElement settings,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(user.Actor().Person, settings), ct)).Http()
            )
            .Refuses(401, 413, 422)
            .WithName("savePreferences")
            .WithTags("Session")
            .WithSummary("Keep how the signed-in person has set up the screens");
    }
}
