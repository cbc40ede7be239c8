using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake.Imports;
using CaseFlow.Infrastructure.Persistence;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Intake;

/// <summary>How far an import is.</summary>
public static class GetImport
{
    public sealed record Query(long Id) : IRequest<OrRefusal<ImportState>>;

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, OrRefusal<ImportState>>
    {
        public async ValueTask<OrRefusal<ImportState>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Imports.Where(row => row.Id == query.Id).Select(ImportState.Of).SingleOrDefaultAsync(cancellationToken) is { } state
                ? state
                : ImportRefusals.NoSuchImport;
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/imports/{id:long}",
                async Task<Results<Ok<ImportState>, ProblemHttpResult>> (long id, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new Query(id), ct)).Http()
            )
            .RequireAuthorization(Rights.RegisterCases)
            .Refuses(404)
            .WithName("getImport")
            .WithTags("Imports")
            .WithSummary("State and progress of an import");
}
