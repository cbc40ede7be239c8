using System.Collections.Immutable;
using System.IO.Compression;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>A workbook as Excel saves it (.xlsx, .xlsm), also one that was made of an .xls.</summary>
internal sealed class XlsxBook : SheetBook
{
    private readonly ZipArchive _package;
    private readonly BookWork _work;
    private readonly ImmutableArray<ZipArchiveEntry> _parts;
    private readonly CellFormats _formats;
    private SharedTexts? _texts;

    public XlsxBook(ZipArchive package, CancellationToken ct)
    {
        (_package, _work) = (package, new BookWork(ct));
        var targets = Targets();
        var sheets = new List<(SheetName Name, ZipArchiveEntry Part)>();
        using var xml = new PartXml(Part("xl/workbook.xml")!, _work);
        while (xml.ReadElement())
        {
            if (xml.Name == "workbookPr" && xml.Says("date1904"))
                FirstDay = DayNumbers.From1904;
            else if (xml.Name == "sheet" && targets.GetValueOrDefault(xml["id"] ?? "") is { } part && sheets.Count < SheetLimits.Sheets)
                sheets.Add((new SheetName(xml["name"] ?? "", xml["state"] is "hidden" or "veryHidden"), part));
        }
        _parts = [.. sheets.Select(sheet => sheet.Part)];
        Sheets = [.. sheets.Select(sheet => sheet.Name)];
        _formats = CellFormats.Read(Part("xl/styles.xml"), _work);
    }

    public override IntakeFormat Format => IntakeFormat.Xlsx;

    public override ImmutableArray<SheetName> Sheets { get; }

    public override DateTime FirstDay { get; } = DayNumbers.From1900;

    // Read when a sheet is: a workbook that is refused for its parts needs none of them.
    private SharedTexts Texts => _texts ??= SharedTexts.Read(Part("xl/sharedStrings.xml"), _work);

    public override IEnumerable<GridRow> Peek(int sheet) => Rows(sheet, new MergedDown([]));

    public override Grid Open(int sheet)
    {
        var survey = SheetSurvey.Of(_parts[sheet], Texts, _work);
        return new SheetGrid(this, Sheets[sheet], survey.Filled, survey.Hidden, Rows(sheet, new MergedDown(survey.Merged)));
    }

    protected override void Dispose(bool disposing)
    {
        _texts?.Dispose();
        _package.Dispose();
    }

    private IEnumerable<GridRow> Rows(int sheet, MergedDown merged)
    {
        using var xml = new PartXml(_parts[sheet], _work);
        foreach (var row in new XlsxRows(xml, Texts, _formats, FirstDay).Rows())
            yield return merged.Fill(row);
    }

    private ZipArchiveEntry? Part(string path) => _package.GetEntry(path);

    /// <summary>The parts of the workbook that are sheets, by the name of their relationship.</summary>
    private Dictionary<string, ZipArchiveEntry> Targets()
    {
        var targets = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        if (Part("xl/_rels/workbook.xml.rels") is not { } part)
            return targets;
        using var xml = new PartXml(part, _work);
        while (xml.ReadElement())
        {
            if (xml.Name != "Relationship" || xml["Type"]?.EndsWith("/worksheet", StringComparison.Ordinal) != true)
                continue;
            var target = xml["Target"] ?? "";
            var path = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            if (Part(path) is { } sheet && targets.Count < SheetLimits.Sheets)
                targets[xml["Id"] ?? ""] = sheet;
        }
        return targets;
    }
}
