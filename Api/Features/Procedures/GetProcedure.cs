using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Workflows.Definitions;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>One version of a procedure with its definition.</summary>
public static class GetProcedure
{
    /// <param name="Version">Null for the version that new cases start with, or the draft of a procedure never published.</param>
    public sealed record Query(string DefinitionId, int? Version, Reader By) : IRequest<OrRefusal<ProcedureText>>;

    /// <param name="Stamp">To be handed in with a change of the draft; null for a published version, which nothing changes.</param>
    /// <param name="Definition">Elsa 3 workflow definition.</param>
    public sealed record ProcedureText(ProcedureVersion Version, string? Stamp, JsonElement Definition);

    public sealed class Handler(ProcedureReadings readings, CaseFlowDb db) : IRequestHandler<Query, OrRefusal<ProcedureText>>
    {
        public async ValueTask<OrRefusal<ProcedureText>> Handle(Query query, CancellationToken cancellationToken)
        {
            var versions = await readings.Versions(query.DefinitionId, query.By, cancellationToken);
            var version = query.Version is { } number
                ? versions.FirstOrDefault(version => version.Version == number)
                : versions.FirstOrDefault(version => version.IsLatest) ?? versions.FirstOrDefault();
            if (version is null)
                return ProcedureRefusals.Unknown;
            var text = await db
                .Procedures.Where(row => row.DefinitionId == version.DefinitionId && row.Version == version.Version)
                .Select(row => row.Definition)
                .SingleOrDefaultAsync(cancellationToken);
            return text is null ? ProcedureRefusals.Unknown : Text(version, text);
        }

        // Whether a version is the latest changes when the next is published; the stored text never does.
        private static OrRefusal<ProcedureText> Text(ProcedureVersion version, string text)
        {
            if (version.PublishedAt is null)
                return new ProcedureText(version, Drafts.StampOf(text), JsonElement.Parse(text));
            var document = DefinitionDocument.Read(text);
            return document.Refusal is { } refusal
                ? ProcedureRefusals.Unreadable(refusal)
                : new ProcedureText(
                    version,
                    null,
                    JsonElement.Parse(document.Value.As(version.Version, published: true, version.IsLatest).Write())
                );
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/procedures/{definitionId}",
                async Task<Results<Ok<ProcedureText>, ProblemHttpResult>> (
                    string definitionId,
                    int? version,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(definitionId, version, user.Actor()), ct)).Http()
            )
            .Refuses(401, 404)
            .WithName("getProcedure")
            .WithTags("Procedures")
            .WithSummary("A procedure's definition, in its latest or a given version");
}
