using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Versions;
using CaseFlow.Workflows.Versions;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Versions;

/// <summary>草稿的改动. Who changed what since the last publication, before the draft is published or, of a version, in it.</summary>
public static class ListDraftChanges
{
    public sealed record Query(string DefinitionId, int? Version) : IRequest<OrRefusal<ChangesByAuthor>>;

    /// <param name="Stamp">Of the draft that they lead to; null for a published version.</param>
    /// <param name="Changes">Oldest first.</param>
    public sealed record ChangesByAuthor(int Version, string? Stamp, ImmutableArray<ChangesOfAuthor> Changes);

    /// <param name="Number">By it they are ticked before publishing.</param>
    public sealed record ChangesOfAuthor(int Number, PersonName Author, DateTimeOffset At, ImmutableArray<ProcedureChange> Changes);

    public sealed class Handler(CaseFlowDb db, VersionTexts texts, DraftHistory history, StaffDirectory directory)
        : IRequestHandler<Query, OrRefusal<ChangesByAuthor>>
    {
        public async ValueTask<OrRefusal<ChangesByAuthor>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (await texts.Row(query.DefinitionId, query.Version, cancellationToken) is not { } row)
                return query.Version is null ? ProcedureRefusals.NoDraft : ProcedureRefusals.Unknown;
            var staff = await directory.Read(db, cancellationToken);
            return new ChangesByAuthor(
                row.Version,
                row.PublishedAt is null ? Drafts.StampOf(row.Definition) : null,
                [
                    .. (await history.Of(row.DefinitionId, row.Version, cancellationToken)).Select(one => new ChangesOfAuthor(
                        one.Number,
                        new PersonName(one.By, staff.NameOf(one.By)),
                        one.At,
                        one.Changes
                    )),
                ]
            );
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/procedures/{definitionId}/changes",
                async Task<Results<Ok<ChangesByAuthor>, ProblemHttpResult>> (
                    string definitionId,
                    int? version,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(definitionId, version), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404)
            .WithName("listDraftChanges")
            .WithTags("Versions")
            .WithSummary("What each author changed in the draft, or in a version");
}
