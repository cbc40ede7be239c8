using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake.Imports;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Intake;

/// <summary>How far an import is.</summary>
public static class GetImport
{
    public sealed record Query(long Id, Reader By) : IRequest<OrRefusal<ImportState>>;

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, OrRefusal<ImportState>>
    {
        public async ValueTask<OrRefusal<ImportState>> Handle(Query query, CancellationToken cancellationToken) =>
            await db
                .Imports.VisibleTo(query.By)
                .Where(row => row.Id == query.Id)
                .Select(ImportState.Of)
                .SingleOrDefaultAsync(cancellationToken)
                is { } state
                ? state
                : ImportRefusals.NoSuchImport;
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/imports/{id:long}",
                async Task<Results<Ok<ImportState>, ProblemHttpResult>> (
                    long id,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(id, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.RegisterCases)
            .Refuses(404)
            .WithName("getImport")
            .WithTags("Imports")
            .WithSummary("State and progress of an import");
}
