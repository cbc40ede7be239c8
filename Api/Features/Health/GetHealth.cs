using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Health;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Health;

/// <summary>
/// Whether the program works, for whoever watches over it: without signing in, and without a word of any case. It is looked at anew every
/// few seconds at most (<see cref="ProgramProbe.Kept"/>).
/// </summary>
/// <param name="Database">Whether the database takes a write.</param>
/// <param name="DataFolder">Whether the data folder takes a file.</param>
/// <param name="Troubles">What does not work; empty when all does.</param>
/// <param name="Problems">The same in words.</param>
/// <param name="LateSeconds">How long the oldest passed deadline has been waiting for the sweep; 0 when none is.</param>
/// <param name="WaitingMails">Mails that are still to be sent, with one for each person whom a notice waits for that no mail tells yet.</param>
/// <param name="UntoldNotices">Notices that no mail tells yet.</param>
/// <param name="FailedMails">Mails that were given up.</param>
/// <param name="SetAside">搁置: what the program could not work off and left to a person.</param>
public sealed record ProgramHealth(
    bool Database,
    bool DataFolder,
    IReadOnlyList<HealthTrouble> Troubles,
    IReadOnlyList<Saying> Problems,
    long LateSeconds,
    int WaitingMails,
    int UntoldNotices,
    int FailedMails,
    int SetAside
);

public static class GetHealth
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/health",
                async Task<Results<Ok<ProgramHealth>, JsonHttpResult<ProgramHealth>>> (ProgramProbe probe, CancellationToken ct) =>
                {
                    var health = View(await probe.State(ct));
                    return health.Troubles.Count == 0
                        ? TypedResults.Ok(health)
                        : TypedResults.Json(health, statusCode: StatusCodes.Status503ServiceUnavailable);
                }
            )
            .AllowAnonymous()
            .Produces<ProgramHealth>(StatusCodes.Status503ServiceUnavailable)
            .WithName("getHealth")
            .WithTags("Health")
            .WithSummary("Whether database, data folder, sweep and outbox work");

    private static ProgramHealth View(ProgramState state) =>
        new(
            state.Troubles.All(trouble => trouble == HealthTrouble.DataFolder),
            !state.Troubles.Contains(HealthTrouble.DataFolder),
            state.Troubles,
            [.. state.Troubles.Select(Words)],
            (long)(state.At - (state.Counts.OldestDue ?? state.At)).TotalSeconds,
            state.Counts.WaitingMails,
            state.Counts.UntoldNotices,
            state.Counts.FailedMails,
            state.Counts.SetAside
        );

    /// <summary>A trouble in words.</summary>
    internal static Saying Words(HealthTrouble trouble) => Saying.Of($"health.{Key(trouble)}");

    private static string Key(HealthTrouble trouble) =>
        trouble switch
        {
            HealthTrouble.DatabaseUnreachable => "database-unreachable",
            HealthTrouble.DatabaseReadOnly => "database-read-only",
            HealthTrouble.DatabaseBusy => "database-busy",
            HealthTrouble.DatabaseDiskFull => "database-disk-full",
            HealthTrouble.DatabaseFails => "database-fails",
            HealthTrouble.DataFolder => "data-folder",
        };
}
