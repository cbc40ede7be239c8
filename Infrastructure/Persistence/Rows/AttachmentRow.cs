namespace CaseFlow.Infrastructure.Persistence.Rows;

/// <summary>附件. Its content is kept under its hash.</summary>
public sealed class AttachmentRow
{
    public long Id { get; set; }

    public long CaseId { get; set; }

    public required string Name { get; set; }

    public required string MediaType { get; set; }

    /// <summary>Bytes.</summary>
    public long Length { get; set; }

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public required string Sha256 { get; set; }

    public required string UploadedBy { get; set; }

    public DateTimeOffset At { get; set; }
}
