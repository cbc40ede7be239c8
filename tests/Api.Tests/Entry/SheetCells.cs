using System.Text;
using ExcelDataReader;

namespace CaseFlow.Api.Tests.Entry;

/// <summary>What a program that reads sheets finds in the cells of a workbook's first one.</summary>
internal static class SheetCells
{
    // The library asks for code page 1252, for old formats, before it looks at any file.
    static SheetCells() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IReadOnlyList<string> Of(Stream book)
    {
        book.Position = 0;
        using var reader = ExcelReaderFactory.CreateReader(book);
        var cells = new List<string>();
        while (reader.Read())
            cells.AddRange(Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetString(at) ?? ""));
        return cells;
    }
}
