using System.Security.Claims;
using CaseFlow.Api.Features.Search;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>收件箱·待办. The open tasks of a person, what is due first comes first unless another order is asked for.</summary>
public static class ListInbox
{
    private const int MostFound = 5_000;

    public sealed record Query(InboxFilter Filter, InboxSort Sort, string? Cursor, int Limit, Reader By)
        : IRequest<OrRefusal<Page<InboxItem>>>;

    public sealed class Handler(CaseFlowDb db, InboxRows rows, InboxReading reading, CaseSearch search, TimeProvider clock)
        : IRequestHandler<Query, OrRefusal<Page<InboxItem>>>
    {
        public async ValueTask<OrRefusal<Page<InboxItem>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var order = new InboxOrder(query.Sort, db.CaseCards(null));
            var tasks = query.Filter.Apply(db.InboxOf(query.By), db.CaseCards(null));
            if (!string.IsNullOrWhiteSpace(query.Filter.Text))
            {
                var cases = await Found(query.Filter.Text, tasks, cancellationToken);
                if (cases.Count == 0)
                    return new Page<InboxItem>([], null);
                tasks = tasks.Where(task => cases.Contains(task.CaseId));
            }
            if (query.Cursor is { } cursor)
            {
                if (order.After(tasks, cursor) is not { } rest)
                    return Cursor.Unreadable;
                tasks = rest;
            }
            var found = await rows.Of(order.Apply(tasks).Take(query.Limit + 1), cancellationToken);
            var page = Cursor.Cut(found, query.Limit, row => order.KeyOf(row.Task, row.Level));
            return new Page<InboxItem>(await reading.Of(page.Items, query.By, db, clock.Now(), cancellationToken), page.Next);
        }

        // Found as in every list: the cases of the inbox that hold the text, of very many the newest.
        private async Task<IReadOnlySet<long>> Found(string text, IQueryable<TaskRow> tasks, CancellationToken ct)
        {
            var cards = db.CaseCards(null).Where(card => tasks.Select(task => task.CaseId).Contains(card.Id));
            return (await search.With(text, cards, MostFound, ct)).Found;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/inbox",
                async Task<Results<Ok<Page<InboxItem>>, ProblemHttpResult>> (
                    [AsParameters] InboxFilter filter,
                    InboxSort? sort,
                    string? cursor,
                    int? limit,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(filter, sort ?? InboxSort.Due, cursor, Cursor.Limit(limit), user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 422)
            .WithName("listInbox")
            .WithTags("Inbox")
            .WithSummary("Open tasks of the signed-in person, due first or in another order");
}

public sealed record InboxFilter
{
    /// <summary>Name of the step, as shown.</summary>
    public string? Step { get; init; }

    public ResponseLevel? Level { get; init; }

    public HandlingRoute? Route { get; init; }

    /// <summary>Code of the unit that the task is addressed to.</summary>
    public string? Unit { get; init; }

    /// <summary>Words of the case's title or text, its number, a unit: what the list of cases finds.</summary>
    public string? Text { get; init; }

    /// <summary>All of it but the text, which is looked for in the cases.</summary>
    /// <param name="cards">Of <see cref="CaseFlowDb.CaseCards"/>.</param>
    public IQueryable<TaskRow> Apply(IQueryable<TaskRow> tasks, IQueryable<CaseRow> cards)
    {
        if (!string.IsNullOrWhiteSpace(Step))
            tasks = tasks.Where(task => task.StepName == Step);
        if (Level is { } level)
            tasks = tasks.Where(task => cards.Any(card => card.Id == task.CaseId && card.Level == level));
        if (Route is { } route)
            tasks = tasks.Where(task => cards.Any(card => card.Id == task.CaseId && card.Route == route));
        if (!string.IsNullOrWhiteSpace(Unit))
            tasks = tasks.Where(task => task.Unit == Unit);
        return tasks;
    }
}
