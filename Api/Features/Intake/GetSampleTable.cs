using CaseFlow.Api.Sheets;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Features.Intake;

/// <summary>示例表: an empty table with every column that an import knows, and a second sheet that says how to fill each.</summary>
public static class GetSampleTable
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/imports/sample.xlsx", () =>
        {
            var content = new MemoryStream();
            Write(content);
            content.Position = 0;
            return TypedResults.File(content, TextBook.MediaType, "导入示例表.xlsx");
        })
        .RequireAuthorization(Rights.RegisterCases)
        .Produces<byte[]>(200, TextBook.MediaType)
        .WithName("getImportSample").WithTags("Imports").WithSummary("An empty table with all columns that an import knows, to fill in");

    private static void Write(Stream content)
    {
        var columns = IntakeGuide.Columns;
        using var book = new TextBook(content);
        using (var table = book.Add("登记", columns.Select(column => column.Required ? 40 : 18), 1))
            table.Headers(columns.Select(column => column.Header));
        using var guide = book.Add("填写说明", [18, 8, 60, 40], 1);
        guide.Headers(["列", "必填", "怎么填", "例"]);
        foreach (var column in columns)
            guide.Row([column.Header, column.Required ? "是" : "", column.How, column.Example]);
    }
}
