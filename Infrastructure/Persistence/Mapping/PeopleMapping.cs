using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class UnitMapping : IEntityTypeConfiguration<UnitRow>
{
    public void Configure(EntityTypeBuilder<UnitRow> builder)
    {
        builder.ToTable("units");
        builder.HasKey(row => row.Code);
        builder.Property(row => row.Code).HasMaxLength(100);
        builder.Property(row => row.Name).HasMaxLength(200);
    }
}

internal sealed class OrganisationMapping : IEntityTypeConfiguration<OrganisationRow>
{
    public void Configure(EntityTypeBuilder<OrganisationRow> builder)
    {
        builder.ToTable("organisations");
        builder.KeepAsWritten();
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
    }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(row => row.Id).HasMaxLength(100);
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.Unit).HasMaxLength(100);
        builder.Property(row => row.Language).HasMaxLength(10).HasDefaultValue(Languages.Chinese);
        builder.HasIndex(row => row.Unit);
    }
}
