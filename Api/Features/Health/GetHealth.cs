using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Health;

/// <summary>Whether the program works, for whoever watches over it: without signing in, and without a word of any case.</summary>
/// <param name="LateSeconds">How long the oldest passed deadline has been waiting for the sweep; 0 when none is.</param>
/// <param name="WaitingMails">Mails that are still to be sent.</param>
/// <param name="FailedMails">Mails that were given up.</param>
public sealed record ProgramHealth(bool Database, long LateSeconds, int WaitingMails, int FailedMails);

public static class GetHealth
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/health",
                async Task<Results<Ok<ProgramHealth>, JsonHttpResult<ProgramHealth>>> (
                    CaseFlowDb db,
                    TimeProvider clock,
                    CancellationToken ct
                ) =>
                {
                    if (!await db.Database.CanConnectAsync(ct))
                        return TypedResults.Json(new ProgramHealth(false, 0, 0, 0), statusCode: StatusCodes.Status503ServiceUnavailable);
                    var now = clock.Now();
                    var oldest = await db.Deadlines.Where(row => row.DueAt <= now).MinAsync(row => (DateTimeOffset?)row.DueAt, ct);
                    var waiting = await db.Mails.CountAsync(row => row.Status == MailStatus.Waiting, ct);
                    var failed = await db.Mails.CountAsync(row => row.Status == MailStatus.Failed, ct);
                    return TypedResults.Ok(new ProgramHealth(true, (long)(now - (oldest ?? now)).TotalSeconds, waiting, failed));
                }
            )
            .AllowAnonymous()
            .Produces<ProgramHealth>(StatusCodes.Status503ServiceUnavailable)
            .WithName("getHealth")
            .WithTags("Health")
            .WithSummary("Whether database, sweep and outbox work");
}
