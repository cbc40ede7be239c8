using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class EditorMapping : IEntityTypeConfiguration<EditorRow>
{
    public const int LongestSession = 60;

    public void Configure(EntityTypeBuilder<EditorRow> builder)
    {
        builder.ToTable("draft_editors");
        builder.HasKey(row => new
        {
            row.DefinitionId,
            row.Person,
            row.Session,
        });
        builder.Property(row => row.DefinitionId).HasMaxLength(100);
        builder.Property(row => row.Session).HasMaxLength(LongestSession);
        builder.Property(row => row.Person).HasMaxLength(100);
    }
}

internal sealed class DraftChangesMapping : IEntityTypeConfiguration<DraftChangesRow>
{
    public void Configure(EntityTypeBuilder<DraftChangesRow> builder)
    {
        builder.ToTable("draft_changes");
        builder.HasKey(row => new
        {
            row.DefinitionId,
            row.Version,
            row.Number,
        });
        builder.Property(row => row.By).HasMaxLength(100);
        builder
            .HasOne<ProcedureRow>()
            .WithMany()
            .HasForeignKey(row => new { row.DefinitionId, row.Version })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PublicationMapping : IEntityTypeConfiguration<PublicationRow>
{
    public void Configure(EntityTypeBuilder<PublicationRow> builder)
    {
        builder.ToTable("publications");
        builder.HasKey(row => new { row.DefinitionId, row.Version });
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(10);
        builder
            .HasOne<ProcedureRow>()
            .WithMany()
            .HasForeignKey(row => new { row.DefinitionId, row.Version })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MoveMapping : IEntityTypeConfiguration<MoveRow>
{
    public void Configure(EntityTypeBuilder<MoveRow> builder)
    {
        builder.ToTable("moves");
        builder.Property(row => row.Id).HasMaxLength(40);
        builder.Property(row => row.DefinitionId).HasMaxLength(100);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(row => row.State);
    }
}

internal sealed class CaseMoveMapping : IEntityTypeConfiguration<CaseMoveRow>
{
    public void Configure(EntityTypeBuilder<CaseMoveRow> builder)
    {
        builder.ToTable("case_moves");
        builder.HasKey(row => new { row.MoveId, row.CaseId });
        builder.Property(row => row.Verdict).HasConversion<string>().HasMaxLength(12);
        builder.Property(row => row.Answer).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(row => row.CaseId);
        builder.HasOne<MoveRow>().WithMany().HasForeignKey(row => row.MoveId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
