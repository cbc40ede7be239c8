using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Cases;

/// <summary>A fixed field of a case: one that every case has, whatever its procedure. See <see cref="CaseFields.Table"/>.</summary>
/// <param name="Name">Under which conditions, forms and assignments see it. Stored events hold it: it never changes.</param>
public sealed record CaseField(string Name, Words Label, FieldType Type)
{
    /// <summary>Characters of a text, or of each entry of a list, however it comes in.</summary>
    public int Longest { get; init; } = Type.Longest;

    /// <summary>Entries at most; 1 when a value is no list.</summary>
    public int Most => Type.Most;

    /// <summary>No case is without it.</summary>
    public bool Required { get; init; }

    /// <summary>May be given when a case is registered.</summary>
    public bool Registered { get; init; }

    /// <summary>May be a column of an intake file.</summary>
    public bool Importable { get; init; }

    /// <summary>May be corrected outside of any task in every procedure (更正); others only where they say who gets a task.</summary>
    public bool Correctable { get; init; }

    /// <summary>Conditions, assignments and notices may read it. What they may not is no fact of a case: a field of a form may begin with it.</summary>
    public bool InConditions { get; init; } = true;

    /// <summary>A moment that cannot lie in the future.</summary>
    public bool PastOnly { get; init; }

    /// <summary>Only the office itself sets it: no form may write it.</summary>
    public bool FixedByOffice { get; init; }

    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>What a text must match wholly, see <see cref="FieldPattern"/>; null for any text.</summary>
    public string? Pattern { get; init; }

    /// <summary>What is said of a text that does not match.</summary>
    public Saying? PatternText { get; init; }

    /// <summary>The field as one of a form; one that no case is without is asked for with an outcome.</summary>
    public FormField InForm(string requiredFor) =>
        new(
            Name,
            Label.Zh,
            Type,
            Required: false,
            RequiredFor: Required ? [requiredFor] : [],
            OnlyFor: [],
            MaxLength: Longest,
            Pattern,
            PatternText,
            Min: null,
            Max: null,
            Choices,
            Hint: null
        )
        {
            Own = Label,
        };
}
