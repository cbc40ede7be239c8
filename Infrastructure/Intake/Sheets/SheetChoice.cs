using CaseFlow.Domain;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>Which sheet of a workbook is read: the chosen one, else the first that people see and that has a header that can be imported with.</summary>
internal static class SheetChoice
{
    /// <param name="chosen">Its name; null for none.</param>
    /// <param name="worth">What a row of texts is worth as a header.</param>
    /// <param name="book">Belongs to what is returned; disposed with a refusal.</param>
    public static OrRefusal<Grid> Open(SheetBook book, string? chosen, Func<ImmutableArray<string>, HeaderWorth> worth)
    {
        try
        {
            var at = chosen is null ? Best(book, worth) : Named(book, chosen);
            if (at is { } sheet)
                return book.Open(sheet);
            book.Dispose();
            return chosen is null ? FileRefusals.NoHeader : FileRefusals.NoSuchSheet(chosen, book.Sheets);
        }
        catch (Exception broken) when (SheetBook.RefusalOf(broken) is not null)
        {
            book.Dispose();
            return SheetBook.RefusalOf(broken)!;
        }
        catch
        {
            book.Dispose();
            throw;
        }
    }

    private static int? Named(SheetBook book, string chosen) =>
        Enumerable.Range(0, book.Sheets.Length).Cast<int?>().FirstOrDefault(at => book.Sheets[at!.Value].Name == chosen);

    // A hidden one only when there is nothing else: then that is said.
    private static int? Best(SheetBook book, Func<ImmutableArray<string>, HeaderWorth> worth)
    {
        int? filled = null;
        foreach (var at in Enumerable.Range(0, book.Sheets.Length).OrderBy(at => book.Sheets[at].Hidden))
        {
            using var rows = book.Peek(at).GetEnumerator();
            var first = Table.FirstOf(rows);
            // A hidden sheet is not better than a visible one whose header only needs a choice.
            if (HeaderLines.Find(first, worth) is { Worth.Usable: true } && (filled is null || !book.Sheets[at].Hidden))
                return at;
            if (first.Length > 0)
                filled ??= at;
        }
        return filled;
    }
}
