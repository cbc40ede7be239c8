using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class SetAsideMapping : IEntityTypeConfiguration<SetAsideRow>
{
    public const int LongestItem = 200;

    public void Configure(EntityTypeBuilder<SetAsideRow> builder)
    {
        builder.ToTable("set_aside");
        builder.Property(row => row.Queue).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Item).HasMaxLength(LongestItem);
        builder.HasIndex(row => new { row.Queue, row.Item }).IsUnique();
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
