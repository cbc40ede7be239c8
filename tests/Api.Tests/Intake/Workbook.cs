using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace CaseFlow.Api.Tests.Intake;

/// <summary>Makes .xlsx files part by part, so that a test says exactly which cell is of which kind.</summary>
internal sealed partial class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Name, string State, string Xml)> _sheets = [];
    private readonly List<string> _shared = [];

    /// <summary>Whether texts stand apart from the cells, as Excel and what it makes of an .xls have them.</summary>
    public bool SharesTexts { get; init; }

    /// <summary>Texts that stand apart, for cells that name them by their place themselves.</summary>
    public string[] SharedAsWritten
    {
        init => _shared.AddRange(value.Select(text => $"<t>{SecurityElement.Escape(text)}</t>"));
    }

    /// <summary>Whether its calendar begins in 1904.</summary>
    public bool From1904 { get; init; }

    /// <summary>A text cell.</summary>
    public static string Text(string text) =>
        $"""<c t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape(text.Replace("\uFFFE", "", StringComparison.Ordinal))}</t></is></c>""";

    public static string Number(double number) => $"<c><v>{number.ToString("R", CultureInfo.InvariantCulture)}</v></c>";

    /// <summary>A number shown with at least five digits.</summary>
    public static string FiveDigits(double number) => $"""<c s="2"><v>{number.ToString("R", CultureInfo.InvariantCulture)}</v></c>""";

    /// <summary>A date cell: the serial number of the day with a date format.</summary>
    public static string Date(double serial) => $"""<c s="1"><v>{serial.ToString("R", CultureInfo.InvariantCulture)}</v></c>""";

    public static string Formula(string formula, string result) =>
        $"""<c t="str"><f>{formula}</f><v>{SecurityElement.Escape(result)}</v></c>""";

    public static string Error(string error) => $"""<c t="e"><f>1/0</f><v>{error}</v></c>""";

    public static string Blank => "<c/>";

    public static string[] Texts(params string[] texts) => [.. texts.Select(Text)];

    /// <summary>Adds a sheet; a null row is left out of the file, as Excel does with rows that were never touched.</summary>
    public Workbook Sheet(params string[]?[] rows) => Named($"表{_sheets.Count + 1}", rows);

    /// <summary>Adds a sheet of a name.</summary>
    /// <param name="state">hidden or veryHidden for one that nobody sees.</param>
    /// <param name="behind">What stands behind the rows, as merged cells do.</param>
    public Workbook Named(string name, string[]?[] rows, string state = "visible", string behind = "")
    {
        return Raw(name, Written(rows).Replace("</worksheet>", $"{behind}</worksheet>", StringComparison.Ordinal), state);
    }

    /// <summary>A sheet as it is written.</summary>
    public string Written(params string[]?[] rows)
    {
        var sheet = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetData>""");
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] is { } cells)
                sheet.Append(
                    CultureInfo.InvariantCulture,
                    $"""<row r="{row + 1}">{string.Concat(cells.Select((cell, at) => At(cell, at, row + 1)))}</row>"""
                );
        }

        return sheet.Append("</sheetData></worksheet>").ToString();
    }

    /// <summary>Adds a sheet as it is written.</summary>
    public Workbook Raw(string name, string xml, string state = "visible")
    {
        _sheets.Add((name, state, SharesTexts ? Shared(xml) : xml));
        return this;
    }

    /// <summary>What stands behind the rows of a sheet whose cells are merged, as A2:A4.</summary>
    public static string Merged(params string[] ranges) =>
        $"<mergeCells>{string.Concat(ranges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>";

    public static string FormulaWithoutResult(string formula) => $"<c><f>{formula}</f></c>";

    public MemoryStream Saved()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", ContentTypes());
            Part(zip, "_rels/.rels", Related([("officeDocument", "xl/workbook.xml")]));
            Part(zip, "xl/workbook.xml", Book());
            Part(
                zip,
                "xl/_rels/workbook.xml.rels",
                Related([
                    .. _sheets.Select((_, at) => ("worksheet", $"worksheets/sheet{at + 1}.xml")),
                    ("styles", "styles.xml"),
                    ("sharedStrings", "sharedStrings.xml"),
                ])
            );
            Part(zip, "xl/styles.xml", Styles);
            for (var at = 0; at < _sheets.Count; at++)
                Part(zip, $"xl/worksheets/sheet{at + 1}.xml", _sheets[at].Xml);
            if (_shared.Count > 0)
                Part(
                    zip,
                    "xl/sharedStrings.xml",
                    $"""<sst xmlns="{Main}">{string.Concat(_shared.Select(text => $"<si>{text}</si>"))}</sst>"""
                );
        }

        stream.Position = 0;
        return stream;
    }

    private static string Styles =>
        $"""
            <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts>
            <fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>
            <cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>
            <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>
            """;

    private string Book()
    {
        var sheets = _sheets.Select(
            (sheet, at) => $"""<sheet name="{sheet.Name}" sheetId="{at + 1}" state="{sheet.State}" r:id="rId{at + 1}"/>"""
        );
        var calendar = From1904 ? """<workbookPr date1904="1"/>""" : "";
        return $"""<workbook xmlns="{Main}" xmlns:r="{Relationships}">{calendar}<sheets>{string.Concat(sheets)}</sheets></workbook>""";
    }

    private string Shared(string xml) =>
        InlineText()
            .Replace(xml, cell =>
            {
                _shared.Add(cell.Groups["text"].Value);
                return $"t=\"s\"><v>{_shared.Count - 1}</v></c>";
            });

    [GeneratedRegex(
        "t=\"inlineStr\"><is>(?<text>.*?)</is></c>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex InlineText();

    private static string At(string cell, int column, int row) => $"<c r=\"{(char)('A' + column)}{row}\"" + cell[2..];

    private static string ContentTypes() =>
        """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>
            """;

    private static string Related((string Type, string Target)[] parts)
    {
        var entries = parts.Select(
            (part, at) => $"""<Relationship Id="rId{at + 1}" Type="{Relationships}/{part.Type}" Target="{part.Target}"/>"""
        );
        return $"""<Relationships xmlns="{PackageRelationships}">{string.Concat(entries)}</Relationships>""";
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(xml.TrimStart());
    }
}
