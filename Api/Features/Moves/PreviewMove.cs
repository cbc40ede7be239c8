using System.Security.Claims;
using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Versions.Moves;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Moves;

/// <summary>转版预览. What would become of each running case on another version; no case is touched.</summary>
public static class PreviewMove
{
    private const int MostSteps = 1000;

    /// <param name="To">A published version.</param>
    /// <param name="Steps">By the ids of steps that the new version does not have: the steps to go to instead.</param>
    /// <param name="NewLimits">Whether open steps get the new time limits, counted from when they were entered; else they stay due when
    /// they were.</param>
    /// <param name="Cases">Numbers of the cases; null for all that run on another version.</param>
    /// <param name="Except">Numbers of those among them that stay on their version, whatever could become of them.</param>
    public sealed record Body(
        int To,
        IReadOnlyDictionary<string, string>? Steps = null,
        bool NewLimits = false,
        IReadOnlyList<string>? Cases = null,
        IReadOnlyList<string>? Except = null
    );

    public sealed record Command(string DefinitionId, Body Given, Reader By) : IRequest<OrRefusal<MoveView>>;

    public sealed class Handler(CaseFlowDb db, MovePreviews previews, MoveReadings readings) : IRequestHandler<Command, OrRefusal<MoveView>>
    {
        public async ValueTask<OrRefusal<MoveView>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (id, given, by) = command;
            var published = await db.Procedures.AnyAsync(
                row => row.DefinitionId == id && row.Version == given.To && row.PublishedAt != null,
                cancellationToken
            );
            if (!published)
                return ProcedureRefusals.Unknown;
            var steps = (given.Steps ?? new Dictionary<string, string>(StringComparer.Ordinal))
                .Take(MostSteps)
                .ToImmutableSortedDictionary(StringComparer.Ordinal);
            var wish = new MoveWish(id, given.To, steps, given.NewLimits, given.Cases, [.. given.Except ?? []]);
            return await readings.Of(await previews.Make(wish, by, cancellationToken), by, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/moves/preview",
                async Task<Results<Ok<MoveView>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404)
            .WithName("previewMove")
            .WithTags("Moves")
            .WithSummary("What would become of each running case on another version");
}
