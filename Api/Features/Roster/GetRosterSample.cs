using CaseFlow.Api.Sayings;
using CaseFlow.Api.Sheets;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Roster;

namespace CaseFlow.Api.Features.Roster;

/// <summary>名册表: an empty table of units and people, a sheet that says how to fill it, and one with the names that are known.</summary>
public static class GetRosterSample
{
    private static readonly ImmutableArray<(RosterColumn Column, Saying How, Saying Example)> Guide =
    [
        (RosterColumn.Unit, Saying.Of("roster.how.unit"), Saying.Of("roster.example.unit")),
        (RosterColumn.Parent, Saying.Of("roster.how.parent"), Saying.Of("roster.example.parent")),
        (RosterColumn.Account, Saying.Of("roster.how.account"), Saying.Of("roster.example.account")),
        (RosterColumn.Name, Saying.Of("roster.how.name"), Saying.Of("roster.example.name")),
        (RosterColumn.Posts, Saying.Of("roster.how.posts"), Saying.Of("roster.example.posts")),
        (RosterColumn.Mail, Saying.Of("roster.how.mail"), Saying.Of("roster.example.mail")),
    ];

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/roster/import/sample.xlsx", async (CaseFlowDb db, CancellationToken ct) =>
            {
                var content = new MemoryStream();
                Write(content, await RosterBook.Read(db, ct));
                content.Position = 0;
                return TypedResults.File(content, TextBook.MediaType, Saying.Of("roster.sample").Spoken());
            })
            .RequireAuthorization(Rights.ManageAccounts)
            .GivenAs("xlsx")
            .Produces<byte[]>(200, TextBook.MediaType)
            .Refuses(401, 403, 422)
            .WithName("getRosterSample")
            .WithTags("People")
            .WithSummary("An empty table of units and people, to fill in");

    private static void Write(Stream content, RosterBook known)
    {
        using var book = new TextBook(content);
        using (var table = book.Add(Saying.Of("roster.sheet.table").Spoken(), Guide.Select(_ => 22), 1))
            table.Headers(Guide.Select(column => RosterColumns.NameOf(column.Column).Spoken()));
        using (var guide = book.Add(Saying.Of("roster.sheet.guide").Spoken(), [14, 70, 30], 1))
        {
            guide.Headers([
                Saying.Of("roster.guide.column").Spoken(),
                Saying.Of("roster.guide.how").Spoken(),
                Saying.Of("roster.guide.example").Spoken(),
            ]);
            foreach (var (column, how, example) in Guide)
                guide.Row([RosterColumns.NameOf(column).Spoken(), how.Spoken(), example.Spoken()]);
        }
        using var names = book.Add(Saying.Of("roster.sheet.names").Spoken(), [24, 40], 1);
        names.Headers([RosterColumns.NameOf(RosterColumn.Posts).Spoken(), RosterColumns.NameOf(RosterColumn.Unit).Spoken()]);
        for (var at = 0; at < Math.Max(known.Roles.Length, known.Units.Length); at++)
            names.Row([
                at < known.Roles.Length ? Domain.People.Roles.NameOf(known.Roles[at]).Spoken() : "",
                at < known.Units.Length ? known.Units[at].Name : "",
            ]);
    }
}
