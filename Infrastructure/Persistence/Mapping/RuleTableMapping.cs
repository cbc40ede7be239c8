using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class RuleTableMapping : IEntityTypeConfiguration<RuleTableRow>
{
    public void Configure(EntityTypeBuilder<RuleTableRow> builder)
    {
        builder.ToTable("rule_tables");
        builder.HasKey(row => new { row.Table, row.Version });
        builder.Property(row => row.Table).HasMaxLength(100);
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.HasIndex(row => row.Edition).IsUnique();
    }
}
