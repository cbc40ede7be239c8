using System.Runtime.CompilerServices;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.Handover;
using CaseFlow.Infrastructure.Health;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Intake.Imports;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Merging;
using CaseFlow.Infrastructure.Notes;
using CaseFlow.Infrastructure.Passing;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Proof;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Recounting;
using CaseFlow.Infrastructure.Rehearsal;
using CaseFlow.Infrastructure.Rounds;
using CaseFlow.Infrastructure.Rules;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Search;
using CaseFlow.Infrastructure.Separating;
using CaseFlow.Infrastructure.Setup.Demo;
using CaseFlow.Infrastructure.Setup.DemoRules;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Infrastructure.Staffing;
using CaseFlow.Infrastructure.Timers;
using CaseFlow.Infrastructure.Versions;
using CaseFlow.Infrastructure.Versions.Moves;
using CaseFlow.Workflows.Acts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseFlow.Infrastructure.Setup;

public static class CaseFlowServices
{
    private static readonly SearchFunction Words = new();
    private static readonly KeptTexts Texts = new();

    /// <summary>Everything under the API: database, engine shell, staff, timers' work. No background activity starts here.</summary>
    public static IServiceCollection AddCaseFlow(this IServiceCollection services, OfficeSettings settings)
    {
        // A program in which two acts have one name, or an event has no act, does not start.
        RuntimeHelpers.RunClassConstructor(typeof(TaskActs).TypeHandle);
        services.AddSingleton(settings);
        services.TryAddSingleton(settings.Demo ? new DemoClock(TimeSpan.FromHours(settings.DemoAheadHours)) : TimeProvider.System);
        AddDatabase(services, settings);
        services.AddSingleton<ProcedureShelf>();
        services.AddSingleton<CalendarShelf>();
        services.AddSingleton<OrganisationShelf>();
        services.AddSingleton<RuleShelf>();
        services.AddSingleton<OfficeShelf>();
        services.AddSingleton<StaffDirectory>();
        services.AddSingleton<StandingDelegations>();
        services.AddSingleton<CaseSignals>();
        services.AddScoped<CaseRunner>();
        services.AddScoped<PassedTasks>();
        services.AddScoped<CasesAtOnce>();
        services.AddScoped<Merges>();
        services.AddSingleton<NamedLater>();
        services.AddScoped<Preview>();
        services.AddScoped<CirclePreview>();
        services.AddScoped<DraftEditors>();
        services.AddScoped<DraftHistory>();
        services.AddScoped<Publications>();
        services.AddScoped<PublicationMails>();
        services.AddSingleton<PublicationSweep>();
        services.AddScoped<PasswordMails>();
        services.AddScoped<DelegationMails>();
        services.AddScoped<StaffingReading>();
        services.AddSingleton<StaffingRound>();
        services.AddSingleton<OfficeChangeSweep>();
        services.AddScoped<MovePreviews>();
        services.AddScoped<MoveForecasts>();
        services.AddScoped<MoveRun>();
        services.AddScoped<MoveUndoing>();
        services.AddSingleton<MoveBell>();
        AddHandover(services);
        AddProof(services);
        services.AddScoped<LimitCounts>();
        services.AddScoped<RecountRun>();
        services.AddSingleton<RecountBell>();
        services.AddScoped<TimeLeftReading>();
        services.AddScoped<CasePlaces>();
        services.AddScoped<CaseIntake>();
        services.AddScoped<SeparateCases>();
        services.AddScoped<ImportRequests>();
        services.AddSingleton<PreviewTurns>();
        services.AddScoped<ImportLedger>();
        services.AddScoped<ImportRun>();
        services.AddScoped<ImportKeeping>();
        services.AddSingleton<ImportRound>();
        services.AddSingleton<ImportFiles>();
        services.AddSingleton<OfficeTurns>();
        services.AddScoped<SharedContent>();
        services.AddSingleton<ImportBell>();
        services.AddScoped<AttachmentStore>();
        services.AddSingleton<Leftovers>();
        services.AddSingleton<ProgramProbe>();
        services.AddScoped<StorageRoom>();
        services.AddScoped<Verification>();
        services.AddScoped<ChangesSince>();
        services.AddScoped<Rehearsals>();
        services.AddScoped<ControlRuns>();
        services.AddScoped<Replays>();
        services.AddScoped<Walks>();
        services.AddScoped<WalkRuns>();
        services.AddScoped<RuleTables>();
        services.AddScoped<OfficeSetup>();
        AddDemo(services);
        services.AddSingleton<SetAsides>();
        services.AddSingleton<DeadlineSweep>();
        services.AddSingleton<MailWriting>();
        services.AddSingleton<MailRound>();
        services.AddScoped<SampleMails>();
        services.AddSingleton(settings.Mail);
        services.AddSingleton(new QuietHours(settings.QuietFrom, settings.QuietUntil, TimeZoneInfo.FindSystemTimeZoneById(settings.Zone)));
        services.AddSingleton<IMailTransport>(
            settings.SmtpHost.Length > 0 ? new SmtpTransport(settings.Mail) : new MailFolderTransport(settings.Mails)
        );
        return services;
    }

    private static void AddHandover(IServiceCollection services)
    {
        services.AddNamesOf(typeof(INamesPeople).Assembly);
        services.AddScoped<Handovers>();
        services.AddScoped<HandoverRun>();
        services.AddSingleton<HandoverBell>();
    }

    private static void AddProof(IServiceCollection services)
    {
        services.AddScoped<ProofReading>();
        services.AddScoped<Repairs>();
        services.AddSingleton<ProofRound>();
    }

    private static void AddDemo(IServiceCollection services)
    {
        services.AddScoped<DemoRuleTable>();
        services.AddScoped<DemoOffice>();
        services.AddScoped<DemoAccounts>();
        services.AddScoped<DemoHistory>();
        services.AddScoped<StoryTeller>();
        services.AddScoped<DemoFiles>();
        services.AddScoped<DemoMails>();
    }

    private static void AddDatabase(IServiceCollection services, OfficeSettings settings)
    {
        if (settings.Postgres.Length > 0)
        {
            services.AddDbContextPool<CaseFlowDb, PostgresDb>(options => options.UseNpgsql(settings.Postgres).AddInterceptors(Texts));
            return;
        }
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = settings.DatabaseFile,
            ForeignKeys = true,
            DefaultTimeout = 30,
        };
        services.AddDbContextPool<CaseFlowDb, SqliteDb>(options => options.UseSqlite(connection.ToString()).AddInterceptors(Words, Texts));
    }
}
