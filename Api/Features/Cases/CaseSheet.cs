using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CaseFlow.Api.Features.Cases;

/// <param name="Key">As the client names it.</param>
public sealed record CaseColumn(string Key, string Header, Func<CaseRow, Staff, TimeZoneInfo, string?> Of);

/// <summary>The columns that can be exported, in their order.</summary>
public static class CaseColumns
{
    public static readonly ImmutableArray<CaseColumn> All =
    [
        new("number", "案件编号", (row, _, _) => row.Number),
        new("title", "标题", (row, _, _) => row.Title),
        new("body", "正文", (row, _, _) => row.Body),
        new("source", "来源", (row, _, _) => row.Source),
        new("url", "链接", (row, _, _) => row.Url),
        new("region", "涉及地区", (row, _, _) => row.Region),
        new("category", "类别", (row, _, _) => row.Category),
        new("level", "响应级别", (row, _, _) => row.Level?.Word()),
        new("route", "办理路线", (row, _, _) => row.Route?.Word()),
        new("status", "状态", (row, _, _) => row.Status switch { CaseStatus.Open => "办理中", CaseStatus.Closed => "已办结", CaseStatus.Stopped => "已终止" }),
        new("result", "结果", (row, _, _) => row.Result),
        new("receivedAt", "登记时间", (row, _, zone) => Local(row.ReceivedAt, zone)),
        new("closedAt", "结束时间", (row, _, zone) => row.ClosedAt is { } closed ? Local(closed, zone) : null),
        new("registeredBy", "登记人", (row, staff, _) => staff.NameOf(row.RegisteredBy)),
    ];

    public static string Local(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>A workbook with one sheet, written row by row. Every cell is a text: nothing in it is ever computed.</summary>
internal sealed class CaseSheet : IDisposable
{
    // A cell of XLSX holds no more.
    private const int LongestCell = 32_767;

    private readonly SpreadsheetDocument document;
    private readonly OpenXmlWriter writer;
    private readonly ImmutableArray<CaseColumn> columns;
    private readonly Staff staff;
    private readonly TimeZoneInfo zone;

    public CaseSheet(Stream content, ImmutableArray<CaseColumn> columns, Staff staff, TimeZoneInfo zone)
    {
        (this.columns, this.staff, this.zone) = (columns, staff, zone);
        document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "案件" }));
        writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
    }

    public void Headers() => Write(columns.Select(column => column.Header));

    public void Row(CaseRow row) => Write(columns.Select(column => column.Of(row, staff, zone) ?? ""));

    public void Line(string text) => Write([text]);

    public void Dispose()
    {
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.Dispose();
        document.Dispose();
    }

    private void Write(IEnumerable<string> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            writer.WriteElement(new Cell(new InlineString(new Text(Fit(FormulaGuard.Put(cell))) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString });
        writer.WriteEndElement();
    }

    // XML knows no control characters; an item from outside may hold some.
    private static string Fit(string cell)
    {
        var clean = string.Concat(cell.Where(sign => !char.IsControl(sign) || sign is '\n' or '\t'));
        return clean.Length <= LongestCell ? clean : clean[..LongestCell];
    }
}
