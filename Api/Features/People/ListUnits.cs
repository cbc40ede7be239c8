using CaseFlow.Api.Web;
using CaseFlow.Infrastructure.Persistence;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.People;

/// <summary>单位.</summary>
/// <param name="Parent">Code of the unit above; null for the topmost.</param>
public sealed record Unit(string Code, string Name, string? Parent);

public static class ListUnits
{
    public sealed record Query : IRequest<IReadOnlyList<Unit>>;

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, IReadOnlyList<Unit>>
    {
        public async ValueTask<IReadOnlyList<Unit>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Units.OrderBy(row => row.Code).Select(row => new Unit(row.Code, row.Name, row.Parent)).ToListAsync(cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/units", async Task<Ok<IReadOnlyList<Unit>>> (IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok(await mediator.Send(new Query(), ct))
            )
            .Refuses(401)
            .WithName("listUnits")
            .WithTags("People")
            .WithSummary("All units of the office");
}
