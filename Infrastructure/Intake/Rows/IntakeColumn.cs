namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// What an intake file can tell about an item: the fields of the step 采集 (basis §2a), less what only the office itself makes.
/// There is deliberately no column for the author: the product answers problems and never profiles the people who raise them.
/// A response level is missing too: it is the result of the assessment (研判), not something that a file may claim.
/// </summary>
public enum IntakeColumn
{
    /// <summary>The number that the item has where it comes from; duplicates are recognised by it.</summary>
    MessageId,
    Title,
    Body,

    /// <summary>Where the item was raised: the name of a site, a hotline, a letter box.</summary>
    Source,
    Url,

    /// <summary>When the public raised it.</summary>
    PostedAt,

    /// <summary>When the office noticed it.</summary>
    FoundAt,
    Category,
    Region,

    /// <summary>The units that the item is about, one cell for all of them.</summary>
    Subjects,

    /// <summary>The offices held by those whom the item is about, one cell for all of them.</summary>
    SubjectPosts,
    ContainsAccusation,
}
