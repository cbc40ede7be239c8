namespace CaseFlow.Domain.Fields;

/// <summary>
/// What is known of a case, by field name: the fixed fields (<see cref="Cases.CaseFields"/>) and those its procedure declares.
/// Read-only: a decision answers with changes and never writes here.
/// </summary>
public sealed class Facts
{
    // In the ordinal order of their names, and some empty places behind them. Every act looks up more of them than it writes, and a copy of
    // one short array costs less than the way to a leaf of a tree.
    private readonly KeyValuePair<string, FieldValue>[] values;
    private readonly int count;

    private Facts(KeyValuePair<string, FieldValue>[] values, int count) => (this.values, this.count) = (values, count);

    public static readonly Facts None = new([], 0);

    public FieldValue? this[string field] => Place(values, count, field) is >= 0 and var place ? values[place].Value : null;

    /// <summary>All that is known, by name.</summary>
    public IEnumerable<KeyValuePair<string, FieldValue>> All => new ArraySegment<KeyValuePair<string, FieldValue>>(values, 0, count);

    /// <summary>The same facts with some replaced; an empty value removes its field.</summary>
    /// <param name="written">Gets every field that is written otherwise, with its value before; null where nobody asks.</param>
    public Facts With(IReadOnlyDictionary<string, FieldValue> changes, ICollection<(string Field, FieldValue? Was)>? written = null)
    {
        var next = new Changing(this, changes.Count);
        // Its own enumerator costs a fraction of the one behind the interface, and every act comes by here.
        if (changes is ImmutableSortedDictionary<string, FieldValue> sorted)
        {
            foreach (var (field, value) in sorted)
                next.Change(field, value, written);
        }
        else
        {
            foreach (var (field, value) in changes)
                next.Change(field, value, written);
        }
        return next.Facts;
    }

    public Facts With(string field, FieldValue value)
    {
        var next = new Changing(this, 1);
        next.Change(field, value, null);
        return next.Facts;
    }

    /// <returns>Where a field stands; the complement of where it would when it does not.</returns>
    private static int Place(KeyValuePair<string, FieldValue>[] values, int count, string field)
    {
        var (low, high) = (0, count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(values[middle].Key, field);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }

    /// <summary>Facts in the making, copied when the first of them changes.</summary>
    private struct Changing(Facts before, int most)
    {
        private KeyValuePair<string, FieldValue>[] values = before.values;
        private int count = before.count;

        public readonly Facts Facts => values == before.values ? before : new Facts(values, count);

        public void Change(string field, FieldValue value, ICollection<(string Field, FieldValue? Was)>? written)
        {
            var place = Place(values, count, field);
            var was = place >= 0 ? values[place].Value : null;
            if (value.IsEmpty ? was is null : value.Equals(was))
                return;
            written?.Add((field, was));
            if (values == before.values)
            {
                values = new KeyValuePair<string, FieldValue>[count + most];
                Array.Copy(before.values, values, count);
            }
            if (value.IsEmpty)
                Array.Copy(values, place + 1, values, place, --count - place);
            else if (place >= 0)
                values[place] = new(field, value);
            else
                Insert(~place, new(field, value));
        }

        private void Insert(int place, KeyValuePair<string, FieldValue> one)
        {
            Array.Copy(values, place, values, place + 1, count++ - place);
            values[place] = one;
        }
    }

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

    /// <summary>The field as a day; null when it is none, in ISO 8601.</summary>
    public DateOnly? Day(string field) => this[field] is FieldValue.Text text ? IsoMoment.ReadDate(text.Value) : null;

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
