using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>The database. One model for SQLite and PostgreSQL; each has its own migrations (ADR 0008).</summary>
public abstract class CaseFlowDb(DbContextOptions options) : IdentityDbContext<Account, IdentityRole, string>(options)
{
    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<RunRow> Runs => Set<RunRow>();

    public DbSet<TaskRow> Tasks => Set<TaskRow>();

    public DbSet<DeadlineRow> Deadlines => Set<DeadlineRow>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<EscalationRow> Escalations => Set<EscalationRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<MailRow> Mails => Set<MailRow>();

    public DbSet<AttachmentRow> Attachments => Set<AttachmentRow>();

    public DbSet<ProcedureRow> Procedures => Set<ProcedureRow>();

    public DbSet<CalendarRow> Calendars => Set<CalendarRow>();

    public DbSet<CounterRow> Counters => Set<CounterRow>();

    public DbSet<ImportRow> Imports => Set<ImportRow>();

    public DbSet<ImportFindingRow> ImportFindings => Set<ImportFindingRow>();

    public DbSet<UnitRow> Units => Set<UnitRow>();

    public DbSet<TaskDraftRow> TaskDrafts => Set<TaskDraftRow>();

    public DbSet<PreferencesRow> Preferences => Set<PreferencesRow>();

    /// <summary>Begins a transaction that will write. Dispose it; without a commit everything in it is undone.</summary>
    public abstract Task<WriteTransaction> BeginWrite(CancellationToken ct);

    /// <summary>Begins a transaction that only reads: all of its statements see the database as it is at the first one.</summary>
    public abstract Task<IDbContextTransaction> BeginRead(CancellationToken ct);

    /// <summary>Ids of the cases whose title or body holds all of these words (<see cref="Search.SearchWords"/>); from the index.</summary>
    public abstract IQueryable<long> WithWords(IReadOnlyList<string> words);

    /// <summary>Ids of the cases whose title holds two neighbours of these pairs; from the index.</summary>
    /// <param name="pairs">Of a title, in its order; two at least.</param>
    public abstract IQueryable<long> WithTitleLike(IReadOnlyList<string> pairs);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CaseFlowDb).Assembly);
    }
}
