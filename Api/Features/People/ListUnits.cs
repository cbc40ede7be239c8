using CaseFlow.Api.Web;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.People;

/// <summary>单位.</summary>
/// <param name="Parent">Code of the unit above; null for the topmost.</param>
/// <param name="Stamp">Of name and parent; to be sent with a change.</param>
public sealed record Unit(string Code, string Name, string? Parent, string Stamp)
{
    public static Unit Of(UnitRow row) => new(row.Code, row.Name, row.Parent, ContentStamp.Of(row.Name, row.Parent));
}

public static class ListUnits
{
    public sealed record Query : IRequest<IReadOnlyList<Unit>>;

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, IReadOnlyList<Unit>>
    {
        public async ValueTask<IReadOnlyList<Unit>> Handle(Query query, CancellationToken cancellationToken) =>
            [.. (await db.Units.AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancellationToken)).Select(Unit.Of)];
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
