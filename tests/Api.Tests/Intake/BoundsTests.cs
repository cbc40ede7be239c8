using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

/// <summary>Work and memory grow with what is there, never with what a file claims or unpacks to.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class BoundsTests
{
    private const int Megabyte = 1024 * 1024;
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Header = """<row r="1"><c t="inlineStr"><is><t>标题</t></is></c><c t="inlineStr"><is><t>正文</t></is></c></row>""";
    private const string Item = """<row r="2"><c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><t>内容</t></is></c></row>""";

    public static TheoryData<string> Traps =>
        [
            "claims all cells",
            "a cell in the last corner of every row",
            "a million blank rows",
            "80 million empty shared texts",
            "one text of a gigabyte",
            "one attribute of a gigabyte",
            "ten million elements in each other",
            "millions of names",
            "millions of merges",
            "an ods row a million times",
        ];

    [Theory]
    [MemberData(nameof(Traps))]
    public void No_workbook_takes_more_than_600_MB_or_goes_on_for_long(string trap)
    {
        var path = Path.GetTempFileName();
        try
        {
            Write(path, trap);
            var (before, watch) = (GC.GetTotalMemory(forceFullCollection: true), Stopwatch.StartNew());
            var most = 0L;
            using var alarm = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before), null, 0, 10);
            using var stream = File.OpenRead(path);
            var answer = Reading.Open(stream, TableChoices.None);
            var rows = 0;
            if (answer.Refusal is null && answer.Value is FileOpened { File: var file })
            {
                using (file)
                    rows = file.Rows().Count();
            }
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
            TestContext.Current.SendDiagnosticMessage(
                "{0}: {1} KB, {2} rows, {3}, {4} MB, {5} ms",
                trap,
                stream.Length / 1024,
                rows,
                answer.Refusal?.Text.Code ?? "read",
                most / Megabyte,
                watch.ElapsedMilliseconds
            );
            Assert.InRange(most, long.MinValue, 600L * Megabyte);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void What_a_sheet_claims_to_have_is_not_looked_at()
    {
        using var stream = Trap("claims all cells");
        using var file = Reading.Opened(stream, TableChoices.None);

        Assert.Equal("甲", Assert.IsType<ItemRead>(Assert.Single(file.Rows())).Item.Title);
    }

    [Fact]
    public void Whoever_leaves_ends_the_reading()
    {
        using var stream = Trap("a cell in the last corner of every row");
        using var left = new CancellationTokenSource();
        using var file = Assert
            .IsType<FileOpened>(
                IntakeFile.Open(stream, HeaderChoices.None, TableChoices.None, Reading.Shanghai, Reading.Noon, left.Token).Value
            )
            .File;
        left.Cancel();

        Assert.Throws<OperationCanceledException>(() => file.Rows().Count());
    }

    private static FileStream Trap(string trap)
    {
        var path = Path.GetTempFileName();
        Write(path, trap);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 4096, FileOptions.DeleteOnClose);
    }

    private static void Write(string path, string trap)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        if (trap.StartsWith("an ods", StringComparison.Ordinal))
        {
            Part(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            Part(
                zip,
                "content.xml",
                """
                <d xmlns:table="t" xmlns:office="o" xmlns:text="x"><table:table table:name="a"><table:table-row><table:table-cell office:value-type="string"><text:p>标题</text:p></table:table-cell>
                <table:table-cell office:value-type="string"><text:p>正文</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048576">
                <table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>甲</text:p></table:table-cell></table:table-row></table:table></d>
                """
            );
            return;
        }
        Part(
            zip,
            "xl/workbook.xml",
            $"""<workbook {Main} xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"""
        );
        Part(
            zip,
            "xl/_rels/workbook.xml.rels",
            """<Relationships xmlns="x"><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""
        );
        if (trap.StartsWith("80", StringComparison.Ordinal))
            Part(zip, "xl/sharedStrings.xml", $"<sst {Main}>", "<si/>", 80_000_000, "</sst>");
        var (piece, times) = Rows(trap);
        var claim = trap.StartsWith("claims", StringComparison.Ordinal) ? """<dimension ref="A1:XFD1048576"/>""" : "";
        Part(
            zip,
            "xl/worksheets/sheet1.xml",
            $"<worksheet {Main}>{claim}<sheetData>{Header}{Item}{Before(trap)}",
            piece,
            times,
            $"{After(trap)}</worksheet>"
        );
    }

    private static (string Piece, int Times) Rows(string trap) =>
        trap switch
        {
            "a cell in the last corner of every row" => ("""<row><c r="XFD9"><v>1</v></c></row>""", 1_048_574),
            "a million blank rows" => ("<row/>", 1_048_574),
            "one text of a gigabyte" or "one attribute of a gigabyte" => (new string('x', 1_000), 1_000_000),
            "ten million elements in each other" => ("<a>", 10_000_000),
            "millions of merges" => ("""<mergeCell ref="A2:A900000"/>""", 3_000_000),
            _ => ("", 1),
        };

    private static string Before(string trap) =>
        trap switch
        {
            "one text of a gigabyte" => """<row><c t="inlineStr"><is><t>""",
            "one attribute of a gigabyte" => "<row x=\"",
            "millions of names" => string.Concat(Enumerable.Range(0, 3_000_000).Select(at => $"<a{at}/>")) + "</sheetData>",
            "millions of merges" => "</sheetData><mergeCells>",
            _ => "",
        };

    private static string After(string trap) =>
        trap switch
        {
            "one text of a gigabyte" => "</t></is></c></row></sheetData>",
            "one attribute of a gigabyte" => "\"/></sheetData>",
            "millions of names" => "",
            "millions of merges" => "</mergeCells>",
            _ => "</sheetData>",
        };

    private static void Part(ZipArchive zip, string name, string start, string piece = "", int times = 0, string end = "")
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Optimal).Open(), new UTF8Encoding(false), 1 << 16);
        writer.Write(start);
        for (var at = 0; at < times; at++)
            writer.Write(piece);
        writer.Write(end);
    }
}
