using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class UnitMapping : IEntityTypeConfiguration<UnitRow>
{
    public void Configure(EntityTypeBuilder<UnitRow> builder)
    {
        // A circle of several is kept out by the turn in which the office is changed: no constraint can see more than a row.
        builder.ToTable("units", table => table.HasCheckConstraint("CK_units_not_above_itself", "\"Parent\" <> \"Code\""));
        builder.HasOne<UnitRow>().WithMany().HasForeignKey(row => row.Parent).OnDelete(DeleteBehavior.Restrict);
        builder.HasKey(row => row.Code);
        builder.Property(row => row.Code).HasMaxLength(100);
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.Property(row => row.ChangedBy).HasMaxLength(100);
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

internal sealed class FormerNameMapping : IEntityTypeConfiguration<FormerNameRow>
{
    public void Configure(EntityTypeBuilder<FormerNameRow> builder)
    {
        builder.ToTable("former_names");
        builder.HasKey(row => new { row.Code, row.Name });
        builder.Property(row => row.Code).HasMaxLength(100);
        builder.Property(row => row.Name).HasMaxLength(200);
    }
}

internal sealed class AccountEventMapping : IEntityTypeConfiguration<AccountEventRow>
{
    public void Configure(EntityTypeBuilder<AccountEventRow> builder)
    {
        builder.ToTable("account_events");
        builder.KeepAsWritten();
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Account).HasMaxLength(AccountEventRow.LongestAccount);
        builder.Property(row => row.Key).HasMaxLength(AccountEventRow.LongestAccount);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.Property(row => row.Address).HasMaxLength(50);
        builder.Property(row => row.Device).HasMaxLength(40);
        builder.HasIndex(row => new { row.Key, row.At });
        builder.HasIndex(row => new { row.Address, row.At });
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
