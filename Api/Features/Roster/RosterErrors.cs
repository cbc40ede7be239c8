using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Sheets;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Roster;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Roster;

/// <summary>The lines in error of a table as a workbook to correct and import again, each with its number and its reasons.</summary>
public static class RosterErrors
{
    private static readonly ImmutableArray<RosterColumn> Columns = [.. Enum.GetValues<RosterColumn>()];

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/roster/import/errors",
                async Task<Results<FileStreamHttpResult, ProblemHttpResult>> (
                    HttpRequest request,
                    ClaimsPrincipal user,
                    RosterPlans plans,
                    CancellationToken ct
                ) =>
                {
                    var received = await plans.Receive(request, ct);
                    if (received.Refusal is { } unread)
                        return Problems.Of(unread);
                    using var upload = received.Value;
                    var table = await plans.Read(upload.File, ct);
                    if (table.Refusal is { } refusal)
                        return Problems.Of(refusal);
                    var plan = await plans.Of(table.Value, user.Actor().Person, ct);
                    var content = new MemoryStream();
                    Write(content, plan);
                    content.Position = 0;
                    return TypedResults.File(content, TextBook.MediaType, Saying.Of("roster.error-file").Spoken());
                }
            )
            .Accepts<RosterForm>("multipart/form-data")
            .RequireAuthorization(Rights.ManageAccounts)
            .Produces<Stream>(StatusCodes.Status200OK, TextBook.MediaType)
            .Refuses(400, 401, 403, 413, 422)
            .WithName("getRosterErrors")
            .WithTags("People")
            .WithSummary("The lines in error of a table as a workbook to correct and import again");

    private static void Write(Stream content, RosterPlan plan)
    {
        using var book = new TextBook(content);
        using var sheet = book.Add(Saying.Of("roster.sheet.table").Spoken(), [8, 60, .. Columns.Select(_ => 18)], 1);
        sheet.Headers([
            Saying.Of("roster.line").Spoken(),
            Saying.Of("roster.reason").Spoken(),
            .. Columns.Select(column => RosterColumns.NameOf(column).Spoken()),
        ]);
        foreach (var line in plan.Lines.Where(line => line.Act == RosterAct.Error))
            sheet.Row([
                string.Create(null, $"{line.Row.Line}"),
                string.Join('\n', line.Errors.Select(error => error.Spoken())),
                .. Columns.Select(column => line.Row[column]),
            ]);
    }
}
