namespace CaseFlow.Domain.Sayings;

/// <summary>
/// What a <see cref="Saying"/> names. It is worded only when the saying is spoken, for every language writes it its own way.
/// </summary>
public abstract record SayingValue
{
    private SayingValue() { }

    /// <summary>The office's own words, such as a label or a name: the same in every language.</summary>
    public sealed record Text(string Value) : SayingValue;

    /// <summary>A number; as <c>count</c> it chooses between singular and plural.</summary>
    public sealed record Number(decimal Value) : SayingValue;

    public sealed record Day(DateOnly Value) : SayingValue;

    /// <summary>A time of the day, to the second.</summary>
    public sealed record Time(TimeOnly Value) : SayingValue;

    /// <summary>A moment on the office's wall clock, to the second.</summary>
    public sealed record Moment(DateTime Value) : SayingValue;

    /// <summary>The same to the minute, where its weekday says nothing.</summary>
    public sealed record Minute(DateTime Value) : SayingValue;

    public sealed record Phrase(Saying Value) : SayingValue;

    /// <summary>What the product itself calls something.</summary>
    public sealed record Named(Words Value) : SayingValue;

    /// <summary>Several, joined by the language's own separator.</summary>
    public sealed record Many(ImmutableArray<SayingValue> Values) : SayingValue
    {
        public bool Equals(Many? other) => other is not null && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(Values.Length, HashCode.Combine);
    }

    public static SayingValue List(IEnumerable<string> texts) => new Many([.. texts.Select(text => new Text(text))]);

    public static SayingValue List(IEnumerable<Saying> sayings) => new Many([.. sayings.Select(saying => (SayingValue)saying)]);

    public static SayingValue List(IEnumerable<Words> names) => new Many([.. names.Select(name => new Named(name))]);

    public static implicit operator SayingValue(string text) => new Text(text);

    public static implicit operator SayingValue(int number) => new Number(number);

    public static implicit operator SayingValue(long number) => new Number(number);

    public static implicit operator SayingValue(decimal number) => new Number(number);

    public static implicit operator SayingValue(DateOnly day) => new Day(day);

    public static implicit operator SayingValue(TimeOnly time) => new Time(time);

    public static implicit operator SayingValue(DateTime moment) => new Moment(moment);

    public static implicit operator SayingValue(Words words) => new Named(words);

    public static implicit operator SayingValue(Saying saying) => saying.Words is { } words ? new Text(words) : new Phrase(saying);
}
