using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Session;

/// <summary>
/// 个人设置: saved filters, columns and the like of one person, kept as the web client gives them, each part under its name. A part is
/// replaced only by whoever has seen it as it stands: a person has several windows.
/// </summary>
public static class Preferences
{
    /// <summary>Bytes of the JSON in UTF-8.</summary>
    public const int Largest = 32 * 1024;

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    private static readonly Refusal NoName = new("preferences-unnamed", RefusalKind.Invalid);

    private static readonly Refusal Changed = new("preferences-changed", RefusalKind.Conflict);

    private const int LongestName = 100;

    private static readonly Refusal TooLarge = new("preferences-too-large", RefusalKind.TooLarge);

    public sealed record Query(string Person) : IRequest<OrRefusal<JsonElement>>;

    /// <param name="Value">The part from now on; null takes it away.</param>
    /// <param name="Before">The part as it was read; null where there was none.</param>
    public sealed record Body(JsonElement? Value, JsonElement? Before);

    public sealed record Command(string Person, string Part, Body Given) : IRequest<OrRefusal<JsonElement>>;

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
            if (command.Part.Length > LongestName)
                return NoName;
            await using var write = await db.BeginWrite(cancellationToken);
            var row = await Row(command.Person, cancellationToken);
            var all = JsonNode.Parse(PlainJson.Mended(row.Settings))!.AsObject();
            if (!JsonNode.DeepEquals(all[command.Part], Node(command.Given.Before)))
                return Changed;
            if (Node(command.Given.Value) is { } value)
                all[command.Part] = value;
            else
                all.Remove(command.Part);
            var settings = all.ToJsonString(Written);
            if (Encoding.UTF8.GetByteCount(settings) > Largest)
                return TooLarge;
            (row.Settings, row.SavedAt) = (settings, clock.Now());
            await db.SaveChangesAsync(cancellationToken);
            await write.Commit(cancellationToken);
            return JsonElement.Parse(settings);
        }

        private async Task<PreferencesRow> Row(string person, CancellationToken ct)
        {
            // The account's row is held, which is there before the first part is: of two windows at once the second waits here, and sees
            // what the first has saved.
            await db
                .Users.Where(account => account.Id == person)
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.Language, account => account.Language), ct);
            return await db.Preferences.SingleOrDefaultAsync(row => row.Person == person, ct)
                ?? db.Preferences.Add(
                    new PreferencesRow
                    {
                        Person = person,
                        Settings = "{}",
                        SavedAt = clock.Now(),
                    }
                ).Entity;
        }

        private static JsonNode? Node(JsonElement? given) =>
            given is { ValueKind: not JsonValueKind.Null } one ? JsonNode.Parse(one.GetRawText()) : null;
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
                "/me/preferences/{part}",
                async Task<Results<Ok<JsonElement>, ProblemHttpResult>> (
                    string part,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(user.Actor().Person, part, body), ct)).Http()
            )
            .Takes(4 * Largest)
            .Refuses(400, 401, 409, 413, 422)
            .WithName("savePreference")
            .WithTags("Session")
            .WithSummary("Keep one part of how the signed-in person has set up the screens");
    }
}
