using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Upkeep;

/// <summary>系统状态: timers, outbox, imports, calendar, nightly proof, storage and version, as they are when it is asked.</summary>
public static class GetSystemState
{
    public sealed record Query(Reader By) : IRequest<SystemState>;

    internal sealed class Handler(SystemReading reading) : IRequestHandler<Query, SystemState>
    {
        public async ValueTask<SystemState> Handle(Query query, CancellationToken cancellationToken) =>
            await reading.Now(query.By, cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/system-state", async Task<Ok<SystemState>> (ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok(await mediator.Send(new Query(user.Actor()), ct))
            )
            .RequireAuthorization(Rights.RepairCases)
            .Refuses(401, 403)
            .WithName("getSystemState")
            .WithTags("Upkeep")
            .WithSummary("Whether what runs by itself does, each part with a light and a sentence");
}
