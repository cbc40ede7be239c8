using CaseFlow.Domain.Cases;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Infrastructure.Persistence.Mapping;

internal sealed class CaseMapping : IEntityTypeConfiguration<CaseRow>
{
    public void Configure(EntityTypeBuilder<CaseRow> builder)
    {
        builder.ToTable("cases");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Number).HasMaxLength(CaseFields.Of(CaseFields.Number).Longest);
        builder.Property(row => row.MessageId).HasMaxLength(Item.LongestMessageId);
        builder.Property(row => row.MessageKey).HasMaxLength(320);
        builder.Property(row => row.UrlKey).HasMaxLength(80);
        builder.Property(row => row.Title).HasMaxLength(CaseFields.Of(CaseFields.Title).Longest);
        builder.Property(row => row.Source).HasMaxLength(CaseFields.Of(CaseFields.Source).Longest);
        builder.Property(row => row.Url).HasMaxLength(CaseFields.Of(CaseFields.Url).Longest);
        builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(10);
        builder.Property(row => row.Route).HasConversion<string>().HasMaxLength(20);
        var nextDue = builder.Property(row => row.NextDue).Metadata;
        nextDue.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        nextDue.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => row.MessageKey).IsUnique();
        builder.HasIndex(row => row.UrlKey).IsUnique();
        builder.HasIndex(row => new { row.RegisteredBy, row.Id });
        builder.HasOne(row => row.Run).WithOne().HasForeignKey<RunRow>(run => run.CaseId);
    }
}

internal sealed class SubjectMapping : IEntityTypeConfiguration<SubjectRow>
{
    public void Configure(EntityTypeBuilder<SubjectRow> builder)
    {
        builder.ToTable("case_subjects");
        builder.HasKey(row => new { row.Code, row.CaseId });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MentionMapping : IEntityTypeConfiguration<MentionRow>
{
    public void Configure(EntityTypeBuilder<MentionRow> builder)
    {
        builder.ToTable("case_mentions");
        builder.HasKey(row => new { row.Number, row.CaseId });
        builder.Property(row => row.Number).HasMaxLength(CaseFields.Of(CaseFields.Number).Longest);
        builder.HasIndex(row => row.CaseId);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RunMapping : IEntityTypeConfiguration<RunRow>
{
    public void Configure(EntityTypeBuilder<RunRow> builder)
    {
        builder.ToTable("runs");
        builder.HasKey(row => row.CaseId);
        builder.Property(row => row.CaseId).ValueGeneratedNever();
        builder.Property(row => row.DefinitionId).HasMaxLength(100);
        builder.Property(row => row.Turn).IsConcurrencyToken();
        builder.HasIndex(row => new { row.DefinitionId, row.Version });
    }
}

internal sealed class EventMapping : IEntityTypeConfiguration<EventRow>
{
    public void Configure(EntityTypeBuilder<EventRow> builder)
    {
        builder.ToTable("case_events");
        builder.KeepAsWritten();
        builder.HasKey(row => new { row.CaseId, row.Turn });
        builder.Property(row => row.By).HasMaxLength(100);
        builder.Property(row => row.Answer).HasConversion<string>().HasMaxLength(10);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<AttachmentRow>
{
    public void Configure(EntityTypeBuilder<AttachmentRow> builder)
    {
        builder.ToTable("attachments");
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.Property(row => row.MediaType).HasMaxLength(100);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.HasIndex(row => row.CaseId);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CounterMapping : IEntityTypeConfiguration<CounterRow>
{
    public void Configure(EntityTypeBuilder<CounterRow> builder)
    {
        builder.ToTable("counters");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).HasMaxLength(40);
    }
}
