using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Persistence.Rows;

/// <summary>正在编辑. One open designer with the draft of a procedure in it; a client that says nothing for a while is gone.</summary>
public sealed class EditorRow
{
    public required string DefinitionId { get; set; }

    /// <summary>Key that the client made for itself: a person with two windows has two of these.</summary>
    public required string Session { get; set; }

    public required string Person { get; set; }

    public DateTimeOffset Since { get; set; }

    public DateTimeOffset SeenAt { get; set; }

    /// <summary>Since when it holds the draft, so that it alone may save it; null for one that looks on.</summary>
    public DateTimeOffset? HoldsSince { get; set; }

    /// <summary>Who took the draft over from it; null while nobody did.</summary>
    public string? TakenBy { get; set; }

    public DateTimeOffset? TakenAt { get; set; }
}

/// <summary>What one author changed in a draft until another went on with it: all of their saves together.</summary>
public sealed class DraftChangesRow
{
    public required string DefinitionId { get; set; }

    /// <summary>The version that the draft becomes.</summary>
    public int Version { get; set; }

    /// <summary>1, 2, … within the version.</summary>
    public int Number { get; set; }

    public required string By { get; set; }

    /// <summary>Of the last save.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The definition that the author began with; null where there was none. Later saves are compared with it.</summary>
    public string? Before { get; set; }

    /// <summary>The <see cref="Workflows.Versions.ProcedureChange"/>s as JSON.</summary>
    public required string Changes { get; set; }
}

public enum PublicationState
{
    /// <summary>Waits for a second person.</summary>
    Proposed,

    /// <summary>Waits for its moment.</summary>
    Scheduled,

    /// <summary>The second person sent it back.</summary>
    Returned,

    /// <summary>Its moment came, and the checks found errors.</summary>
    Failed,
}

/// <summary>A publication that was asked for and has not happened. One for a draft; the row goes when it is published or changed.</summary>
public sealed class PublicationRow
{
    public required string DefinitionId { get; set; }

    public int Version { get; set; }

    public PublicationState State { get; set; }

    public required string Reason { get; set; }

    /// <summary>When it is to be published; null for at once.</summary>
    public DateTimeOffset? At { get; set; }

    public required string By { get; set; }

    public DateTimeOffset AskedAt { get; set; }

    public string? ConfirmedBy { get; set; }

    /// <summary>Why it was sent back or not published; null before.</summary>
    public Saying? Answer { get; set; }

    public string? AnsweredBy { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }
}
