using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace CaseFlow.Infrastructure.Timers;

/// <summary>
/// Watches for a clock that is set while the program runs, or was set while it did not. A trigger of Quartz holds the moment at which it
/// fires next: after the clock was set back it would be silent until the clock has caught up. Such a trigger is planned anew. A clock that
/// was set forward makes a trigger late, which Quartz makes good by firing it once.
/// </summary>
internal sealed class ClockWatch(ISchedulerFactory schedulers, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ClockWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>Less is a clock that is being kept right.</summary>
    private static readonly TimeSpan Jump = TimeSpan.FromSeconds(3);

    /// <summary>Beats between two looks without a jump: in the clustered store, another node's clock may have planned what fires next.</summary>
    private const int BeatsBetween = 15;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var drift = new ClockDrift(clock);
        using var timer = new PeriodicTimer(Beat, clock);
        for (var beat = 0; !stoppingToken.IsCancellationRequested; beat++)
        {
            try
            {
                var jump = drift.Look();
                if (jump.Duration() > Jump)
                    log.LogWarning("The clock was set by {Jump}: what fires next is planned anew.", jump);
                if (jump.Duration() > Jump || beat % BeatsBetween == 0)
                    await Replan(stoppingToken);
                await timer.WaitForNextTickAsync(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(problem, "What fires next could not be planned anew; it is tried again.");
                beat = -1;
                await timer.WaitForNextTickAsync(stoppingToken);
            }
            catch (Exception)
            {
                // The program stops.
            }
        }
    }

    private async Task Replan(CancellationToken ct)
    {
        await RecallCheckIns(ct);
        var scheduler = await schedulers.GetScheduler(ct);
        foreach (var key in await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup(), ct))
        {
            if (await scheduler.GetTrigger(key, ct) is not { } trigger)
                continue;
            var now = clock.GetUtcNow();
            var anew = trigger.GetTriggerBuilder().StartAt(now).Build();
            if (trigger.NextFireTimeUtc > anew.GetFireTimeAfter(now) + Jump)
                await scheduler.RescheduleJob(key, anew, ct);
        }
    }

    // A node that died before the clock was set back has reported from the future: until then nobody would take over what it held.
    private async Task RecallCheckIns(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (scope.ServiceProvider.GetRequiredService<CaseFlowDb>() is not PostgresDb db)
            return;
        var now = clock.GetUtcNow();
        var (at, future) = (now.UtcTicks, (now + Jump).UtcTicks);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE qrtz_scheduler_state SET last_checkin_time = {at} WHERE last_checkin_time > {future}",
            ct
        );
    }
}
