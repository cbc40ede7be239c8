using System.Globalization;

namespace CaseFlow.Domain.Fields;

/// <summary>
/// A value of a case field. Dates and moments are texts in ISO 8601, people and units are texts holding their code,
/// so that a value is exactly what its JSON is and needs no type beside it.
/// </summary>
public abstract record FieldValue
{
    public sealed record Text(string Value) : FieldValue
    {
        public override string ToString() => Value;
    }

    public sealed record Number(decimal Value) : FieldValue
    {
        // 1.0 and 1 are the same answer, so they read the same.
        public override string ToString() => Value.ToString("0.############################", CultureInfo.InvariantCulture);
    }

    public sealed record Flag(bool Value) : FieldValue
    {
        public override string ToString() => Value ? "true" : "false";
    }

    public sealed record Many(ImmutableArray<string> Values) : FieldValue
    {
        public bool Equals(Many? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var value in Values)
                hash.Add(value, StringComparer.Ordinal);
            return hash.ToHashCode();
        }

        public override string ToString() => string.Join('、', Values);
    }

    /// <summary>A text, a list or nothing that says nothing. Zero and “no” are answers.</summary>
    public bool IsEmpty =>
        this switch
        {
            Text text => PlainText.IsBlank(text.Value),
            Many many => many.Values.All(PlainText.IsBlank),
            _ => false,
        };

    public static FieldValue Of(string text) => new Text(text);

    public static FieldValue Of(decimal number) => new Number(number);

    public static FieldValue Of(bool flag) => flag ? Yes : No;

    public static FieldValue Of(params ImmutableArray<string> values) => new Many(values);

    /// <summary>A moment in UTC and whole milliseconds: one moment has one text.</summary>
    public static FieldValue Of(DateTimeOffset moment)
    {
        // The round-trip format, cut to milliseconds: it is written without reading a pattern.
        Span<char> written = stackalloc char[RoundTrip];
        _ = moment.UtcDateTime.TryFormat(written, out _, "O", CultureInfo.InvariantCulture);
        return new Text(string.Concat(written[..ToMillis], "Z"));
    }

    private const int RoundTrip = 28;
    private const int ToMillis = 23;

    private static readonly Flag Yes = new(true);
    private static readonly Flag No = new(false);
}
