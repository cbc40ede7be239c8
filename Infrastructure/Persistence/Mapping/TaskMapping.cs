using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Asking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class TaskMapping : IEntityTypeConfiguration<TaskRow>
{
    public const string Inbox = "IX_tasks_inbox";

    private const string Open = "\"Status\" = 'Open'";

    public void Configure(EntityTypeBuilder<TaskRow> builder)
    {
        builder.ToTable("tasks");
        builder.HasKey(row => new
        {
            row.CaseId,
            row.Visit,
            row.Seq,
        });
        builder.Property(row => row.Addressee).HasMaxLength(220);
        builder.Property(row => row.ClosedFor).HasMaxLength(100);
        builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(10);
        builder.Property(row => row.Mark).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(row => row.To);
        // Open tasks are few among all: an index of these alone holds all that inboxes are counted, ordered and filtered by.
        builder
            .HasIndex(row => new
            {
                row.Addressee,
                row.DueOrder,
                row.CaseId,
                row.Visit,
                row.Seq,
                row.ClaimedBy,
                row.Unit,
                row.StepName,
                row.OpenedAt,
                row.Mark,
            })
            .HasDatabaseName(Inbox)
            .HasFilter(Open);
        builder
            .HasIndex(row => new
            {
                row.Unit,
                row.CaseId,
                row.DueAt,
            })
            .HasDatabaseName("IX_tasks_open_at_unit")
            .HasFilter(Open);
        builder.HasIndex(row => row.ClaimedBy).HasDatabaseName("IX_tasks_claimed").HasFilter(Open);
        builder.HasIndex(row => new
        {
            row.ClosedBy,
            row.ClosedAt,
            row.CaseId,
        });
        // Rulings are few among all tasks; whoever chooses a unit is shown those of like cases.
        builder.HasIndex(row => row.ClosedAt).HasDatabaseName("IX_tasks_rulings").HasFilter($"\"Face\" = '{RulingQuestion.Kind}'");
        // What fell due in a period, and whether it was done by then, is read from these two alone.
        builder
            .HasIndex(row => new
            {
                row.DueAt,
                row.Status,
                row.ClosedAt,
                row.FirstDue,
                row.Unit,
                row.CaseId,
            })
            .HasDatabaseName("IX_tasks_due")
            .HasFilter("\"DueAt\" IS NOT NULL");
        builder.HasIndex(row => row.FirstDue).HasDatabaseName("IX_tasks_first_due").HasFilter("\"FirstDue\" IS NOT NULL");
        builder.HasIndex(row => new { row.Addressee, row.CaseId });
        builder.HasIndex(row => new { row.Unit, row.CaseId });
        builder.HasOne(row => row.Case).WithMany(row => row.Tasks).HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TaskPassingMapping : IEntityTypeConfiguration<TaskPassingRow>
{
    public void Configure(EntityTypeBuilder<TaskPassingRow> builder)
    {
        builder.ToTable("task_passings");
        builder.HasKey(row => new
        {
            row.CaseId,
            row.Visit,
            row.Seq,
            row.Turn,
        });
        builder.Property(row => row.How).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.From).HasMaxLength(220);
        foreach (var person in new[] { nameof(TaskPassingRow.Held), nameof(TaskPassingRow.By), nameof(TaskPassingRow.For) })
            builder.Property(person).HasMaxLength(100);
        builder.Ignore(row => row.To);
        // What somebody handed on is theirs to read: these alone are looked up by person.
        builder
            .HasIndex(row => new
            {
                row.By,
                row.At,
                row.CaseId,
            })
            .HasDatabaseName("IX_task_passings_handed_over")
            .HasFilter($"\"How\" = '{nameof(TaskPassage.HandedOver)}'");
        builder
            .HasOne(row => row.Task)
            .WithMany()
            .HasForeignKey(row => new
            {
                row.CaseId,
                row.Visit,
                row.Seq,
            })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DeadlineMapping : IEntityTypeConfiguration<DeadlineRow>
{
    public void Configure(EntityTypeBuilder<DeadlineRow> builder)
    {
        builder.ToTable("deadlines");
        builder.HasKey(row => new
        {
            row.CaseId,
            row.Visit,
            row.Rung,
        });
        builder.Property(row => row.Rung).HasMaxLength(100);
        builder.HasIndex(row => row.DueAt);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EscalationMapping : IEntityTypeConfiguration<EscalationRow>
{
    public void Configure(EntityTypeBuilder<EscalationRow> builder)
    {
        builder.ToTable("escalations");
        builder.KeepAsWritten();
        builder.HasKey(row => new
        {
            row.CaseId,
            row.Visit,
            row.Rung,
        });
        builder.Property(row => row.Rung).HasMaxLength(100);
        builder.Property(row => row.Mark).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(row => row.At);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<NoticeRow>
{
    public void Configure(EntityTypeBuilder<NoticeRow> builder)
    {
        builder.ToTable("notices");
        builder.Property(row => row.Person).HasMaxLength(100);
        builder.Property(row => row.InPlaceOf).HasMaxLength(100);
        builder.Property(row => row.Cause).HasMaxLength(110);
        builder.Property(row => row.Mark).HasConversion<string>().HasMaxLength(20);
        builder
            .HasIndex(row => new
            {
                row.CaseId,
                row.Visit,
                row.Cause,
                row.Person,
            })
            .IsUnique();
        builder.HasIndex(row => new { row.Person, row.Id });
        builder.HasIndex(row => new { row.ByMail, row.MailId });
        // Few of all notices open a case to somebody: an index of these alone.
        builder
            .HasIndex(row => new { row.OpensTo, row.CaseId })
            .HasDatabaseName("IX_notices_opening")
            .HasFilter("\"OpensTo\" IS NOT NULL");
        builder.Property(row => row.OpensTo).HasMaxLength(100);
        builder.Property(row => row.MailId).IsConcurrencyToken(); // a notice goes into one mail, whoever composes
        builder.HasOne(row => row.Mail).WithMany().HasForeignKey(row => row.MailId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MailMapping : IEntityTypeConfiguration<MailRow>
{
    public void Configure(EntityTypeBuilder<MailRow> builder)
    {
        builder.ToTable("mails");
        builder.Property(row => row.MessageId).HasMaxLength(200);
        builder.Property(row => row.Person).HasMaxLength(100);
        builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(row => row.MessageId).IsUnique();
        builder.HasIndex(row => new { row.Status, row.NextAttemptAt });
    }
}
