namespace CaseFlow.Infrastructure.Persistence.Rows;

/// <summary>A piece of a file's content. On PostgreSQL only: there every node must find what another one received.</summary>
public sealed class ContentRow
{
    /// <summary>SHA-256 of the whole content, lower-case hex; of what ends at a time of its own, its kind before it.</summary>
    public required string Sha256 { get; set; }

    /// <summary>From 0, in the order of the content.</summary>
    public int Piece { get; set; }

    public required byte[] Bytes { get; set; }
}
