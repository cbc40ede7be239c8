using CaseFlow.Api.Sayings;
using CaseFlow.Api.Sheets;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Features.Intake;

/// <summary>示例表: an empty table with every column that an import knows, and a second sheet that says how to fill each.</summary>
public static class GetSampleTable
{
    private static readonly ImmutableArray<Saying> Heads =
    [
        Saying.Of("intake.guide.column"),
        Saying.Of("intake.guide.required"),
        Saying.Of("intake.guide.how"),
        Saying.Of("intake.guide.example"),
    ];

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/imports/sample.xlsx", () =>
            {
                var content = new MemoryStream();
                Write(content);
                content.Position = 0;
                return TypedResults.File(content, TextBook.MediaType, Saying.Of("intake.sample").Spoken());
            })
            .RequireAuthorization(Rights.RegisterCases)
            .GivenAs("xlsx")
            .Produces<byte[]>(200, TextBook.MediaType)
            .Refuses(422)
            .WithName("getImportSample")
            .WithTags("Imports")
            .WithSummary("An empty table with all columns that an import knows, to fill in");

    private static void Write(Stream content)
    {
        var columns = IntakeGuide.Columns;
        using var book = new TextBook(content);
        using (var table = book.Add(Saying.Of("intake.sheet.table").Spoken(), columns.Select(column => column.Required ? 40 : 18), 1))
            table.Headers(columns.Select(column => column.Header.Spoken()));
        using var guide = book.Add(Saying.Of("intake.sheet.guide").Spoken(), [18, 8, 60, 40], 1);
        guide.Headers(Heads.Select(head => head.Spoken()));
        var required = Saying.Of("intake.guide.is-required").Spoken();
        foreach (var column in columns)
            guide.Row([column.Header.Spoken(), column.Required ? required : "", column.How.Spoken(), column.Example?.Spoken() ?? ""]);
    }
}
