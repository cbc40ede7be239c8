using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class RuleTableMapping : IEntityTypeConfiguration<RuleTableRow>
{
    public void Configure(EntityTypeBuilder<RuleTableRow> builder)
    {
        builder.ToTable("rule_tables", table =>
            table.HasCheckConstraint("CK_rule_tables_published", """("PublishedAt" IS NULL) = ("Edition" IS NULL)""")
        );
        builder.HasKey(row => new { row.Table, row.Version });
        builder.Property(row => row.Table).HasMaxLength(100);
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.HasIndex(row => row.Edition).IsUnique();
        builder.HasIndex(row => row.Table, "IX_rule_tables_one_draft").IsUnique().HasFilter("\"PublishedAt\" IS NULL");
    }
}
