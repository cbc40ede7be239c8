using System.Collections.Immutable;
using CaseFlow.Domain;
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
    public static OrRefusal<HeaderChoices> Parse(IEnumerable<string> choices)
    {
        var columns = Empty.ToBuilder();
        foreach (var choice in choices)
        {
            var at = choice.LastIndexOf('=');
            var header = at < 0 ? "" : KnownHeaders.Normal(choice[..at]);
            if (header.Length == 0)
                return FileRefusals.ChoiceNotReadable(choice);
            if (!IsColumn(choice[(at + 1)..].Trim(), out var column))
                return FileRefusals.ColumnUnknown(choice[(at + 1)..].Trim());
            if (!columns.TryAdd(header, column))
                return FileRefusals.HeaderChosenTwice(header);
        }

        return new HeaderChoices(columns.ToImmutable());
    }

    /// <param name="column">Null for <see cref="LeaveOut"/>.</param>
    private static bool IsColumn(string name, out IntakeColumn? column)
    {
        column = IntakeColumn.Find(name) ?? KnownHeaders.Find(name)?.Column;
        return column is not null || name == LeaveOut;
    }
}
