using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Imports;
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

    /// <summary>To be read only: the database keeps it.</summary>
    public DbSet<SubjectRow> Subjects => Set<SubjectRow>();

    public DbSet<MentionRow> Mentions => Set<MentionRow>();

    public DbSet<RunRow> Runs => Set<RunRow>();

    public DbSet<TaskRow> Tasks => Set<TaskRow>();

    public DbSet<TaskPauseRow> TaskPauses => Set<TaskPauseRow>();

    public DbSet<TaskOpeningRow> TaskOpenings => Set<TaskOpeningRow>();

    public DbSet<TaskPassingRow> TaskPassings => Set<TaskPassingRow>();

    public DbSet<DeadlineRow> Deadlines => Set<DeadlineRow>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<EscalationRow> Escalations => Set<EscalationRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<MailRow> Mails => Set<MailRow>();

    public DbSet<SetAsideRow> SetAside => Set<SetAsideRow>();

    public DbSet<AttachmentRow> Attachments => Set<AttachmentRow>();

    public DbSet<ProcedureRow> Procedures => Set<ProcedureRow>();

    public DbSet<RuleTableRow> RuleTables => Set<RuleTableRow>();

    public DbSet<WalkRow> Walks => Set<WalkRow>();

    public DbSet<EditorRow> Editors => Set<EditorRow>();

    public DbSet<DraftChangesRow> DraftChanges => Set<DraftChangesRow>();

    public DbSet<PublicationRow> Publications => Set<PublicationRow>();

    public DbSet<MoveRow> Moves => Set<MoveRow>();

    public DbSet<CaseMoveRow> CaseMoves => Set<CaseMoveRow>();

    public DbSet<HandoverRow> Handovers => Set<HandoverRow>();

    public DbSet<HandoverItemRow> HandoverItems => Set<HandoverItemRow>();

    public DbSet<ProofRoundRow> ProofRounds => Set<ProofRoundRow>();

    public DbSet<ProofFindingRow> ProofFindings => Set<ProofFindingRow>();

    public DbSet<ProofRepairRow> ProofRepairs => Set<ProofRepairRow>();

    public DbSet<CalendarRow> Calendars => Set<CalendarRow>();

    public DbSet<CounterRow> Counters => Set<CounterRow>();

    public DbSet<ImportRow> Imports => Set<ImportRow>();

    public DbSet<ImportFindingRow> ImportFindings => Set<ImportFindingRow>();

    public DbSet<OrganisationRow> Organisations => Set<OrganisationRow>();

    public DbSet<UnitRow> Units => Set<UnitRow>();

    public DbSet<FormerNameRow> FormerNames => Set<FormerNameRow>();

    public DbSet<AccountEventRow> AccountEvents => Set<AccountEventRow>();

    public DbSet<DelegationRow> Delegations => Set<DelegationRow>();

    public DbSet<TaskDraftRow> TaskDrafts => Set<TaskDraftRow>();

    public DbSet<PreferencesRow> Preferences => Set<PreferencesRow>();

    /// <summary>Begins a transaction that will write. Dispose it; without a commit everything in it is undone.</summary>
    public abstract Task<WriteTransaction> BeginWrite(CancellationToken ct);

    /// <summary>Begins a transaction that only reads: all of its statements see the database as it is at the first one.</summary>
    public abstract Task<IDbContextTransaction> BeginRead(CancellationToken ct);

    /// <summary>
    /// The cases for questions that the fixed fields answer: read only ids, columns that lists are filtered by and no text from
    /// it, so that the database need not touch the rows.
    /// </summary>
    /// <param name="status">Where only cases of this status are asked for; the condition itself is the caller's.</param>
    public virtual IQueryable<CaseRow> CaseCards(CaseStatus? status) => Cases;

    /// <summary>
    /// The cases to count open ones of: level, route and due moment, in this order; the condition that they are open is the caller's.
    /// </summary>
    public virtual IQueryable<CaseRow> OpenCards => Cases;

    /// <summary>The tasks to put an inbox in order or to count it by addressee; the condition that they are open is the caller's.</summary>
    public virtual IQueryable<TaskRow> InboxTasks => Tasks;

    /// <summary>
    /// Newest ids of cases whose title or body holds all of these terms (<see cref="Search.SearchWords.Terms"/>); from the index.
    /// Some may hold only the words of a term and not the term.
    /// </summary>
    /// <param name="among">Of <see cref="CaseCards"/>.</param>
    /// <param name="before">Only smaller ids.</param>
    /// <returns>As many as were asked for, or all that are left.</returns>
    public abstract Task<IReadOnlyList<long>> NewestWith(
        IReadOnlyList<string> terms,
        IQueryable<CaseRow> among,
        long before,
        int count,
        CancellationToken ct
    );

    /// <summary>Newest ids of cases whose title holds two neighbours of these pairs; from the index.</summary>
    /// <param name="pairs">Of a title, in its order; two at least.</param>
    /// <param name="among">Of <see cref="CaseCards"/>.</param>
    public abstract Task<IReadOnlyList<long>> NewestWithTitleLike(
        IReadOnlyList<string> pairs,
        IQueryable<CaseRow> among,
        int count,
        CancellationToken ct
    );

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Saying>().HaveConversion<StoredSaying>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CaseFlowDb).Assembly);
    }
}
