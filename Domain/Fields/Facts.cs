namespace CaseFlow.Domain.Fields;

/// <summary>
/// What is known of a case, by field name: the fixed fields (<see cref="Cases.CaseFields"/>) and those its procedure declares.
/// Read-only: a decision answers with changes and never writes here.
/// </summary>
public sealed class Facts
{
    private readonly ImmutableDictionary<string, FieldValue> values;

    private Facts(ImmutableDictionary<string, FieldValue> values) => this.values = values;

    public static readonly Facts None = new(ImmutableDictionary.Create<string, FieldValue>(StringComparer.Ordinal));

    public FieldValue? this[string field] => values.GetValueOrDefault(field);

    public IEnumerable<KeyValuePair<string, FieldValue>> All => values;

    /// <summary>The same facts with some replaced; an empty value removes its field.</summary>
    public Facts With(IReadOnlyDictionary<string, FieldValue> changes)
    {
        if (changes.Count == 0)
            return this;
        var next = values.ToBuilder();
        foreach (var (field, value) in changes)
        {
            if (value.IsEmpty)
                next.Remove(field);
            else
                next[field] = value;
        }
        return new Facts(next.ToImmutable());
    }

    public Facts With(string field, FieldValue value) => new(value.IsEmpty ? values.Remove(field) : values.SetItem(field, value));

    /// <summary>The field as text; null when it says nothing. A list of one counts as its only entry.</summary>
    public string? Text(string field) =>
        this[field] switch
        {
            null => null,
            FieldValue.Many { Values: [var only] } => only,
            FieldValue.Many => null,
            var value => value.IsEmpty ? null : value.ToString(),
        };

    /// <summary>The field as a list; a single text counts as a list of one.</summary>
    public ImmutableArray<string> List(string field) => ListOf(this[field]);

    /// <summary>The field as a moment in UTC; a date counts as its midnight in UTC; null when it is neither, in ISO 8601.</summary>
    public DateTimeOffset? Moment(string field) => MomentOf(this[field]);

    /// <summary>A value as <see cref="List"/> reads it.</summary>
    public static ImmutableArray<string> ListOf(FieldValue? value) =>
        value switch
        {
            FieldValue.Many { IsEmpty: false } many => many.Values,
            FieldValue.Text { IsEmpty: false } text => [text.Value],
            _ => [],
        };

    /// <summary>A value as <see cref="Moment"/> reads it.</summary>
    public static DateTimeOffset? MomentOf(FieldValue? value)
    {
        if (value is not FieldValue.Text text)
            return null;
        return IsoMoment.Read(text.Value)
            ?? (IsoMoment.ReadDate(text.Value) is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : null);
    }
}
