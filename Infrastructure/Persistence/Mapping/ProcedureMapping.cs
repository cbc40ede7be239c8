using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class ProcedureMapping : IEntityTypeConfiguration<ProcedureRow>
{
    public void Configure(EntityTypeBuilder<ProcedureRow> builder)
    {
        builder.ToTable("procedures", table =>
            table.HasCheckConstraint("CK_procedures_published", """("PublishedAt" IS NULL) = ("PublishedBy" IS NULL)""")
        );
        builder.HasKey(row => new { row.DefinitionId, row.Version });
        builder.Property(row => row.DefinitionId).HasMaxLength(100);
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.Property(row => row.ConfirmedBy).HasMaxLength(100);
        builder.HasIndex(row => row.DefinitionId, "IX_procedures_one_draft").IsUnique().HasFilter("\"PublishedAt\" IS NULL");
    }
}

internal sealed class CalendarMapping : IEntityTypeConfiguration<CalendarRow>
{
    public void Configure(EntityTypeBuilder<CalendarRow> builder)
    {
        builder.ToTable("calendars");
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
    }
}

internal sealed class ImportMapping : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("imports");
        builder.Property(row => row.FileName).HasMaxLength(260);
        builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(row => row.Status);
    }
}

internal sealed class ImportFindingMapping : IEntityTypeConfiguration<ImportFindingRow>
{
    public void Configure(EntityTypeBuilder<ImportFindingRow> builder)
    {
        builder.ToTable("import_findings");
        builder.HasKey(row => new
        {
            row.ImportId,
            row.Line,
            row.Seq,
        });
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(10);
        builder.HasOne<ImportRow>().WithMany().HasForeignKey(row => row.ImportId);
    }
}
