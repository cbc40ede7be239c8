using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace CaseFlow.Api.Tests.Intake;

/// <summary>Makes .ods files of texts.</summary>
internal static class OdsFile
{
    public static MemoryStream Of(string sheet, IEnumerable<string[]> rows, string hidden = "")
    {
        var content = new StringBuilder(
            """
            <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles>
            <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
            <office:body><office:spreadsheet>
            """
        );
        if (hidden.Length > 0)
            content.Append(
                CultureInfo.InvariantCulture,
                $"""<table:table table:name="{hidden}" table:style-name="ta2"><table:table-row><table:table-cell/></table:table-row></table:table>"""
            );
        content.Append(CultureInfo.InvariantCulture, $"""<table:table table:name="{sheet}">""");
        foreach (var row in rows)
            content
                .Append("<table:table-row>")
                .Append(string.Concat(row.Select(Cell)))
                .Append("<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>");
        content.Append(
            """<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"""
        );
        content.Append("</table:table></office:spreadsheet></office:body></office:document-content>");
        return Saved(content.ToString());
    }

    public static MemoryStream Saved(string content)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            Part(zip, "content.xml", content);
        }
        stream.Position = 0;
        return stream;
    }

    private static string Cell(string text) =>
        text.Length == 0
            ? "<table:table-cell/>"
            : $"""<table:table-cell office:value-type="string">{string.Concat(text.Split('\n').Select(line => $"<text:p>{Line(line)}</text:p>"))}</table:table-cell>""";

    // A noncharacter is no XML either: a program that saves one leaves it out.
    private static string Line(string line) =>
        SecurityElement
            .Escape(line.Replace("\uFFFE", "", StringComparison.Ordinal))
            .Replace("\t", "<text:tab/>", StringComparison.Ordinal)
            .Replace("  ", "<text:s text:c=\"2\"/>", StringComparison.Ordinal);

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
