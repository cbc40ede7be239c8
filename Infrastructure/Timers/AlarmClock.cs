using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CaseFlow.Infrastructure.Timers;

public static class AlarmClock
{
    // After midnight in the office, and before anybody comes: what somebody left in a muddle yesterday is told this morning.
    private const string Nightly = "0 30 5 * * ?";

    /// <summary>
    /// Starts the timers with the application. Quartz keeps its jobs in memory on SQLite; on PostgreSQL in its clustered store,
    /// so that of several nodes one sweeps at a time and another takes over when it dies (ADR 0005).
    /// </summary>
    public static IServiceCollection AddAlarmClock(this IServiceCollection services, OfficeSettings settings)
    {
        services.AddQuartz(quartz =>
        {
            if (settings.Postgres.Length > 0)
            {
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(settings.Postgres);
                    store.UseClustering(_ => { });
                    store.ProvisionSchema();
                });
            }
            quartz.ScheduleJob<SweepJob>(trigger =>
                trigger.WithIdentity("sweep").WithSimpleSchedule(TimeSpan.FromSeconds(settings.SweepSeconds))
            );
            quartz.ScheduleJob<PublicationJob>(trigger =>
                trigger.WithIdentity("publication").WithSimpleSchedule(TimeSpan.FromSeconds(settings.SweepSeconds))
            );
            quartz.ScheduleJob<MailJob>(trigger =>
                trigger.WithIdentity("mail").WithSimpleSchedule(TimeSpan.FromSeconds(settings.MailSeconds))
            );
            quartz.ScheduleJob<StaffingJob>(trigger => EveryNight(trigger.WithIdentity("staffing"), settings));
            quartz.ScheduleJob<ProofJob>(trigger => EveryNight(trigger.WithIdentity("proof"), settings));
            quartz.ScheduleJob<LeftoversJob>(trigger => EveryNight(trigger.WithIdentity("leftovers"), settings));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services.AddHostedService<ClockWatch>();
    }

    private static void EveryNight(ITriggerConfigurator trigger, OfficeSettings settings) =>
        trigger.WithCronSchedule(Nightly, cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(settings.Zone)));
}
