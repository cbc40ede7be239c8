using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class WalkMapping : IEntityTypeConfiguration<WalkRow>
{
    public void Configure(EntityTypeBuilder<WalkRow> builder)
    {
        builder.ToTable("procedure_walks");
        builder.Property(row => row.DefinitionId).HasMaxLength(100);
        builder.Property(row => row.Name).HasMaxLength(WalkRow.LongestName);
        builder.Property(row => row.SavedBy).HasMaxLength(100);
        builder.HasIndex(row => new { row.DefinitionId, row.Name }).IsUnique();
    }
}
