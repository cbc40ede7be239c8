using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class DelegationMapping : IEntityTypeConfiguration<DelegationRow>
{
    public void Configure(EntityTypeBuilder<DelegationRow> builder)
    {
        builder.ToTable("delegations");
        builder.Ignore(row => row.Given);
        builder.Property(row => row.Principal).HasMaxLength(100);
        builder.Property(row => row.Delegate).HasMaxLength(100);
        builder.Property(row => row.GivenBy).HasMaxLength(100);
        builder.Property(row => row.EndedBy).HasMaxLength(100);
        builder.KeepAsWritten(but: [nameof(DelegationRow.EndedBy), nameof(DelegationRow.EndedAt)]);
        builder.Property(row => row.EndedAt).IsConcurrencyToken(); // of two who end it at once, one has
        builder.HasIndex(row => new { row.Delegate, row.Until });
        builder.HasIndex(row => new { row.Principal, row.Until });
        builder.HasIndex(row => row.Until);
    }
}
