using System.Collections.Immutable;
using System.IO.Compression;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>A workbook as LibreOffice and the document format of the national standard save it (.ods): all sheets in one part.</summary>
internal sealed class OdsBook : SheetBook
{
    private const string Content = "content.xml";

    private readonly ZipArchive _package;
    private readonly BookWork _work;

    public OdsBook(ZipArchive package, CancellationToken ct)
    {
        (_package, _work) = (package, new BookWork(ct));
        var (hiding, sheets, style) = (new HashSet<string>(StringComparer.Ordinal), new List<SheetName>(), "");
        using var xml = OpenContent();
        while (xml.ReadElement())
        {
            if (xml.Name == "style" && hiding.Count < SheetLimits.Styles)
                style = xml["name"] ?? "";
            else if (xml.Name == "table-properties" && xml["display"] == "false")
                hiding.Add(style);
            else if (xml.Name == "table" && sheets.Count < SheetLimits.Sheets)
                sheets.Add(new SheetName(xml["name"] ?? "", hiding.Contains(xml["style-name"] ?? "")));
        }
        Sheets = [.. sheets];
    }

    public override IntakeFormat Format => IntakeFormat.Ods;

    public override ImmutableArray<SheetName> Sheets { get; }

    public static bool Is(ZipArchive package)
    {
        if (package.GetEntry("mimetype") is not { Length: < 200 } kind || package.GetEntry(Content) is null)
            return false;
        using var text = new StreamReader(kind.Open());
        return text.ReadToEnd().StartsWith("application/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal);
    }

    public override IEnumerable<GridRow> Peek(int sheet) => Rows(sheet);

    public override Grid Open(int sheet)
    {
        var (filled, hidden) = (0, 0);
        using (var xml = OpenContent())
        {
            foreach (var (row, isHidden) in new OdsRows(xml, sheet).Rows())
            {
                filled += row.Cells.IsEmpty ? 0 : 1;
                hidden += isHidden && !row.Cells.IsEmpty ? 1 : 0;
            }
        }
        return new SheetGrid(this, Sheets[sheet], filled, hidden, Rows(sheet));
    }

    protected override void Dispose(bool disposing) => _package.Dispose();

    private IEnumerable<GridRow> Rows(int sheet)
    {
        using var xml = OpenContent();
        foreach (var (row, _) in new OdsRows(xml, sheet).Rows())
            yield return row;
    }

    private PartXml OpenContent() => new(_package.GetEntry(Content)!, _work);
}
