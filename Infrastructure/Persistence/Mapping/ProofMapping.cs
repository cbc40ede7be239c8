using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class ProofRoundMapping : IEntityTypeConfiguration<ProofRoundRow>
{
    public void Configure(EntityTypeBuilder<ProofRoundRow> builder) => builder.ToTable("proof_rounds");
}

internal sealed class ProofFindingMapping : IEntityTypeConfiguration<ProofFindingRow>
{
    public const int LongestPlace = 200;

    public void Configure(EntityTypeBuilder<ProofFindingRow> builder)
    {
        builder.ToTable("proof_findings");
        builder.Property(row => row.Code).HasMaxLength(40);
        builder.Property(row => row.Place).HasMaxLength(LongestPlace);
        builder
            .HasIndex(row => new
            {
                row.CaseId,
                row.Code,
                row.Place,
            })
            .IsUnique();
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProofRepairMapping : IEntityTypeConfiguration<ProofRepairRow>
{
    public void Configure(EntityTypeBuilder<ProofRepairRow> builder)
    {
        builder.ToTable("proof_repairs");
        builder.Property(row => row.Code).HasMaxLength(40);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.Property(row => row.UndoneBy).HasMaxLength(100);
        builder.HasIndex(row => row.CaseId);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
