using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class TaskPauseMapping : IEntityTypeConfiguration<TaskPauseRow>
{
    public void Configure(EntityTypeBuilder<TaskPauseRow> builder)
    {
        builder.ToTable("task_pauses");
        builder.HasKey(row => new
        {
            row.CaseId,
            row.Visit,
            row.Seq,
            row.Until,
        });
        builder
            .HasOne<TaskRow>()
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

internal sealed class TaskOpeningMapping : IEntityTypeConfiguration<TaskOpeningRow>
{
    public void Configure(EntityTypeBuilder<TaskOpeningRow> builder)
    {
        builder.ToTable("task_openings");
        builder.HasKey(row => new
        {
            row.CaseId,
            row.Visit,
            row.Seq,
            row.Person,
        });
        builder.Property(row => row.Person).HasMaxLength(100);
        builder
            .HasOne<TaskRow>()
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
