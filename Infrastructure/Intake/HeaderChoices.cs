using System.Collections.Immutable;

namespace CaseFlow.Infrastructure.Intake;

/// <summary>What the user says about the headers of a file, header → column. It goes before what is known by default.</summary>
public sealed record HeaderChoices(ImmutableDictionary<string, IntakeColumn> Columns)
{
    public static readonly HeaderChoices None = new(Empty);

    public ImmutableDictionary<string, IntakeColumn> Columns { get; } = Columns.WithComparers(StringComparer.OrdinalIgnoreCase);

    private static ImmutableDictionary<string, IntakeColumn> Empty =>
        ImmutableDictionary.Create<string, IntakeColumn>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Reads choices written as “header=column”, as a form or <c>--map 标题=Title</c> gives them. The column is named as in
    /// <see cref="IntakeColumn"/> or by any header known for it, so <c>问题描述=正文</c> works as well.
    /// </summary>
    /// <param name="refusal">What is wrong and what to do, when the answer is false.</param>
    public static bool TryParse(IEnumerable<string> choices, out HeaderChoices read, out string refusal)
    {
        (read, refusal) = (None, "");
        var columns = Empty.ToBuilder();
        foreach (var choice in choices)
        {
            var at = choice.LastIndexOf('=');
            var header = at < 0 ? "" : KnownHeaders.Normal(choice[..at]);
            if (header.Length == 0)
                refusal = FileRefusals.ChoiceNotReadable(choice);
            else if (ColumnNamed(choice[(at + 1)..]) is not { } column)
                refusal = FileRefusals.ColumnUnknown(choice[(at + 1)..].Trim());
            else if (!columns.TryAdd(header, column))
                refusal = FileRefusals.HeaderChosenTwice(header);

            if (refusal.Length > 0)
                return false;
        }

        read = new HeaderChoices(columns.ToImmutable());
        return true;
    }

    private static IntakeColumn? ColumnNamed(string name)
    {
        foreach (var column in Enum.GetValues<IntakeColumn>())
        {
            if (string.Equals(column.ToString(), name.Trim(), StringComparison.OrdinalIgnoreCase))
                return column;
        }

        return KnownHeaders.Find(name)?.Column;
    }
}
