using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class TaskDraftMapping : IEntityTypeConfiguration<TaskDraftRow>
{
    public void Configure(EntityTypeBuilder<TaskDraftRow> builder)
    {
        builder.ToTable("task_drafts");
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

internal sealed class PreferencesMapping : IEntityTypeConfiguration<PreferencesRow>
{
    public void Configure(EntityTypeBuilder<PreferencesRow> builder)
    {
        builder.ToTable("preferences");
        builder.HasKey(row => row.Person);
        builder.Property(row => row.Person).HasMaxLength(100);
    }
}
