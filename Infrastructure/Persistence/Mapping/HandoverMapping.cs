using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class HandoverMapping : IEntityTypeConfiguration<HandoverRow>
{
    public void Configure(EntityTypeBuilder<HandoverRow> builder)
    {
        builder.ToTable("handovers");
        builder.Property(row => row.Person).HasMaxLength(100);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.Property(row => row.UndoneBy).HasMaxLength(100);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(row => row.State);
    }
}

internal sealed class HandoverItemMapping : IEntityTypeConfiguration<HandoverItemRow>
{
    public void Configure(EntityTypeBuilder<HandoverItemRow> builder)
    {
        builder.ToTable("handover_items");
        builder.HasKey(row => new { row.HandoverId, row.Number });
        builder.Property(row => row.Area).HasMaxLength(40);
        builder.Property(row => row.Item).HasMaxLength(200);
        builder.Property(row => row.Successor).HasMaxLength(100);
        builder.Property(row => row.Answer).HasConversion<string>().HasMaxLength(12);
        builder.HasIndex(row => row.CaseId);
        builder.HasOne<HandoverRow>().WithMany().HasForeignKey(row => row.HandoverId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
