using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Files;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Roster;

/// <summary>What a table of units and people would do, line by line. Nothing is changed or kept.</summary>
public static class PreviewRoster
{
    public sealed record Query(ReceivedFile File, string By) : IRequest<OrRefusal<RosterPreview>>;

    /// <param name="Seen">Stands for all that is shown; to be sent with the import.</param>
    /// <param name="LeftOut">Headers that nothing is taken from.</param>
    public sealed record RosterPreview(string Seen, IReadOnlyList<RosterPreviewLine> Lines, IReadOnlyList<string> LeftOut);

    /// <param name="Line">As the program that wrote the table counts it.</param>
    /// <param name="Name">Of the person, else of the unit.</param>
    /// <param name="Told">What is done, in a few words.</param>
    /// <param name="Errors">Why nothing of the line is taken; empty for one that is right.</param>
    public sealed record RosterPreviewLine(int Line, string Name, bool IsUnit, RosterAct Act, Saying Told, IReadOnlyList<Saying> Errors);

    public sealed class Handler(RosterPlans plans) : IRequestHandler<Query, OrRefusal<RosterPreview>>
    {
        public async ValueTask<OrRefusal<RosterPreview>> Handle(Query query, CancellationToken cancellationToken)
        {
            var table = await plans.Read(query.File, cancellationToken);
            if (table.Refusal is { } refusal)
                return refusal;
            var plan = await plans.Of(table.Value, query.By, cancellationToken);
            return new RosterPreview(
                plan.Stamp,
                [
                    .. plan.Lines.Select(line => new RosterPreviewLine(
                        line.Row.Line,
                        line.Row.Name.Length > 0 ? line.Row.Name
                            : line.Row.Account.Length > 0 ? line.Row.Account
                            : line.Row.Unit,
                        line.Row.IsUnit,
                        line.Act,
                        line.Told,
                        line.Errors
                    )),
                ],
                table.Value.LeftOut
            );
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/roster/import/preview",
                async Task<Results<Ok<RosterPreview>, ProblemHttpResult>> (
                    HttpRequest request,
                    ClaimsPrincipal user,
                    RosterPlans plans,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                {
                    var received = await plans.Receive(request, ct);
                    if (received.Refusal is { } unread)
                        return Problems.Of(unread);
                    using (var upload = received.Value)
                        return (await mediator.Send(new Query(upload.File, user.Actor().Person), ct)).Http();
                }
            )
            .Accepts<RosterForm>("multipart/form-data")
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(400, 401, 403, 413, 422)
            .WithName("previewRoster")
            .WithTags("People")
            .WithSummary("What a table of units and people would do, line by line");
}
