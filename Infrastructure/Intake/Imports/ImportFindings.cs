using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Infrastructure.Intake.Imports;

/// <summary>What is told about the rows of an import that became no case.</summary>
internal static class ImportFindings
{
    /// <param name="items">Those of <paramref name="rows"/> that could be read.</param>
    /// <param name="results">What became of each of <paramref name="items"/>.</param>
    public static IEnumerable<ImportFindingRow> Of(
        ImportedRows import,
        IReadOnlyList<RowRead> rows,
        IReadOnlyList<ItemRead> items,
        IReadOnlyList<Registration> results
    )
    {
        foreach (var refused in rows.OfType<RowRefused>())
        {
            for (var seq = 0; seq < refused.Errors.Length; seq++)
                yield return Row(import, refused.Line, seq, refused.Errors[seq].Column, refused.Errors[seq].Reason);
        }
        // A copy that also knows the cases of this very chunk: it is not saved yet, so the import does not count them.
        var chunk = new ImportedRows(import.Row, import.By, import.Mapping);
        chunk.Remember(items, results);
        foreach (var (read, result) in items.Zip(results))
        {
            if (result is Registration.Known known)
                yield return Duplicate(import, read, known, MadeBy(import, chunk, import.Whole(read.Item), known));
        }
    }

    public static RowRefused NotSaved(ItemRead read) =>
        new(read.Line, [], [new RowError(read.Line, RowError.WholeRow, RowReasons.NotSaved)]) { Subjects = read.Subjects };

    private static (int Line, string Number)? MadeBy(ImportedRows import, ImportedRows chunk, Item item, Registration.Known known) =>
        import.MadeBy(item, known.ByUrl) ?? chunk.MadeBy(item, known.ByUrl);

    private static ImportFindingRow Duplicate(
        ImportedRows import,
        ItemRead read,
        Registration.Known known,
        (int Line, string Number)? maker
    )
    {
        var column = known.ByUrl ? IntakeColumn.Of(CaseFields.Url) : IntakeColumn.MessageId;
        SayingValue same = KnownHeaders.NameOf(column);
        var finding = Row(
            import,
            read.Line,
            0,
            import.Mapping.HeaderOf(column) is { Header: var header } ? Saying.Verbatim(header) : RowError.WholeRow,
            maker is { } row ? Saying.Of("rows.repeated", ("line", row.Line), ("column", same)) : Saying.Of("rows.known", ("column", same))
        );
        finding.Kind = ImportFindingKind.Duplicate;
        finding.CaseNumber = maker?.Number ?? known.Number;
        return finding;
    }

    private static ImportFindingRow Row(ImportedRows import, int line, int seq, Saying column, Saying reason) =>
        new()
        {
            ImportId = import.Row.Id,
            Line = line,
            Seq = seq,
            Kind = ImportFindingKind.Error,
            Column = column,
            Reason = reason,
        };
}
