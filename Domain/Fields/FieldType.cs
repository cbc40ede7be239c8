using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields;

/// <summary>
/// A kind of field: what its values are, what is wrong with one, how one is kept. To add one, write one file beside the others
/// in <c>Types</c>: it is found by itself (<see cref="FieldTypes"/>).
/// </summary>
public abstract record FieldType
{
    /// <summary>As procedures and the API write it, e.g. <c>LongText</c>. Stored procedures hold it: it never changes.</summary>
    public abstract string Name { get; }

    public abstract ValueShape Shape { get; }

    /// <summary>What its values name, so that somebody can ask whether it exists.</summary>
    public virtual Reference RefersTo => Reference.Nothing;

    /// <summary>The comparisons of a condition that mean something for it.</summary>
    public abstract ImmutableArray<Comparison> Comparisons { get; }

    /// <summary>Characters of a text, or of each entry of a list, where the field itself sets no limit.</summary>
    public virtual int Longest => 200;

    /// <summary>Entries at most; 1 when a value is no list.</summary>
    public virtual int Most => 1;

    /// <summary>Whether the field lists what may be chosen.</summary>
    public virtual bool HasChoices => false;

    /// <summary>Types of variables in an Elsa definition that hold such values.</summary>
    public virtual ImmutableArray<string> ElsaTypes => [];

    /// <summary>Why a value that is not empty cannot be taken; null when it can.</summary>
    public abstract Saying? Problem(FormField field, FieldValue value);

    /// <summary>A value in the one way in which it is kept; what is no value of this type stays as it is.</summary>
    public virtual FieldValue Normalised(FieldValue value) => value;

    public sealed override string ToString() => Name;

    /// <summary>A single entry as the list that it is.</summary>
    protected static FieldValue AsList(FieldValue value) =>
        value is FieldValue.Text { IsEmpty: false, Value: var only } ? FieldValue.Of([only]) : value;
}

/// <summary>What a value is to those that only carry it: a cell of a file, a property of the API.</summary>
public enum ValueShape
{
    /// <summary>A text of one line.</summary>
    Line,

    /// <summary>A text of several lines.</summary>
    Lines,
    Number,
    YesNo,
    Day,
    Moment,

    /// <summary>A list of texts.</summary>
    Several,
}

/// <summary>What the values of a field name, by code, number or id.</summary>
public enum Reference
{
    Nothing,
    Unit,
    Person,
    Case,
    Attachment,
}
