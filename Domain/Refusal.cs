using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain;

/// <summary>Why an act cannot be done now, for the person who tried it.</summary>
/// <param name="Code">Stable name for programs, e.g. <c>task-gone</c>.</param>
/// <param name="Kind">Decides the HTTP status, in one place.</param>
/// <param name="Text">One sentence: what happened and what to do now.</param>
public sealed record Refusal(string Code, RefusalKind Kind, Saying Text)
{
    /// <summary>A refusal whose sentence is <c>refusals.</c> with its code.</summary>
    public Refusal(string code, RefusalKind kind, params ReadOnlySpan<(string Name, SayingValue Value)> values)
        : this(code, kind, Saying.Of($"refusals.{code}", values)) { }

    /// <summary>Single fields that are wrong, when the refusal is about a form. Empty otherwise.</summary>
    public ImmutableArray<FieldProblem> Fields { get; init; } = [];

    /// <summary>What somebody else did since the person looked, where that is why; null otherwise.</summary>
    public Meanwhile? Meanwhile { get; init; }

    /// <summary>When the same may be tried again, for <see cref="RefusalKind.TooMany"/>; null where nobody can tell.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

public enum RefusalKind
{
    /// <summary>The thing is not there, or this person may not know of it.</summary>
    NotFound,

    /// <summary>This person may not do this.</summary>
    Forbidden,

    /// <summary>The thing has moved on since the person looked at it.</summary>
    Conflict,

    /// <summary>What was entered is not acceptable.</summary>
    Invalid,

    /// <summary>What was sent is larger than the office accepts.</summary>
    TooLarge,

    /// <summary>It comes too often; later it may be done.</summary>
    TooMany,
}

/// <summary>What was done to a thing while somebody else had it open: who, when and what, as far as that is known.</summary>
/// <param name="By">Name of whoever did it.</param>
/// <param name="What">In a few words.</param>
public sealed record Meanwhile(Saying? By, DateTimeOffset? At, Saying? What);

/// <summary>One field that is wrong and what to do about it.</summary>
public sealed record FieldProblem(string Field, Saying Text);
