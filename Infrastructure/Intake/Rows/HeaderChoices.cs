using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// What the user says about the headers of a file, header → column, or null to leave it out. It goes before what is known by default.
/// </summary>
public sealed record HeaderChoices(ImmutableDictionary<string, IntakeColumn?> Columns)
{
    /// <summary>What is written in place of a column for a header that is not to be imported.</summary>
    public const string LeaveOut = KnownHeaders.LeaveOut;

    public static readonly HeaderChoices None = new(Empty);

    public ImmutableDictionary<string, IntakeColumn?> Columns { get; } = Columns.WithComparers(StringComparer.OrdinalIgnoreCase);

    private static ImmutableDictionary<string, IntakeColumn?> Empty =>
        ImmutableDictionary.Create<string, IntakeColumn?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Reads choices written as “header=column”, as a form or <c>--map 标题=Title</c> gives them. The column is named as in
    /// <see cref="IntakeColumn"/> or by any header known for it, so <c>问题描述=正文</c> works as well;
    /// <see cref="LeaveOut"/> leaves the header out.
    /// </summary>
    /// <param name="refusal">What is wrong and what to do, when the answer is false.</param>
    public static bool TryParse(IEnumerable<string> choices, out HeaderChoices read, [NotNullWhen(false)] out Saying? refusal)
    {
        (read, refusal) = (None, null);
        var columns = Empty.ToBuilder();
        foreach (var choice in choices)
        {
            var at = choice.LastIndexOf('=');
            var header = at < 0 ? "" : KnownHeaders.Normal(choice[..at]);
            if (header.Length == 0)
                refusal = FileRefusals.ChoiceNotReadable(choice);
            else if (!IsColumn(choice[(at + 1)..].Trim(), out var column))
                refusal = FileRefusals.ColumnUnknown(choice[(at + 1)..].Trim());
            else if (!columns.TryAdd(header, column))
                refusal = FileRefusals.HeaderChosenTwice(header);

            if (refusal is not null)
                return false;
        }

        read = new HeaderChoices(columns.ToImmutable());
        return true;
    }

    /// <param name="column">Null for <see cref="LeaveOut"/>.</param>
    private static bool IsColumn(string name, out IntakeColumn? column)
    {
        column = IntakeColumn.Find(name) ?? KnownHeaders.Find(name)?.Column;
        return column is not null || name == LeaveOut;
    }
}
