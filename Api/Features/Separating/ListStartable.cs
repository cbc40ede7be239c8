using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Separating;

/// <summary>Procedures that something in a case can be given: each that is published.</summary>
public static class ListStartable
{
    public sealed record Startable(string DefinitionId, string Name);

    public sealed record Query : IRequest<IReadOnlyList<Startable>>;

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, IReadOnlyList<Startable>>
    {
        public async ValueTask<IReadOnlyList<Startable>> Handle(Query query, CancellationToken cancellationToken) =>
            await ProcedureShelf
                .InForce(db)
                .OrderBy(row => row.DefinitionId)
                .Select(row => new Startable(row.DefinitionId, row.Name))
                .ToListAsync(cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/startable-procedures", async Task<Ok<IReadOnlyList<Startable>>> (IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok(await mediator.Send(new Query(), ct))
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(403)
            .WithName("listStartable")
            .WithTags("Separating")
            .WithSummary("Procedures that a separate case can be opened with");
}
