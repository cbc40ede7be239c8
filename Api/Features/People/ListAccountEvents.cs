using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.People;

/// <summary>账号记录: who signed in or failed to, and what was done to accounts by whom, newest first.</summary>
public static class ListAccountEvents
{
    private const int PageSize = 100;

    /// <param name="Account">Only of this account, in any case of letters; of all when null.</param>
    /// <param name="Before">Only what is older than the event of this id.</param>
    public sealed record Query(string? Account, AccountEventKind? Kind, long? Before) : IRequest<IReadOnlyList<AccountEvent>>;

    /// <param name="Account">Code of the account, or what was typed where there is none.</param>
    /// <param name="By">Code of whoever did it; null when nobody is known to have been it, and for the command line.</param>
    /// <param name="Address">Where it came from; null for the command line and for what one person did to another's account.</param>
    /// <param name="IsKnownDevice">Whether the browser had signed in to the account before.</param>
    public sealed record AccountEvent(
        long Id,
        DateTimeOffset At,
        string Account,
        AccountEventKind Kind,
        string? By,
        string? Address,
        bool IsKnownDevice
    );

    public sealed class Handler(CaseFlowDb db, AccountLedger ledger) : IRequestHandler<Query, IReadOnlyList<AccountEvent>>
    {
        public async ValueTask<IReadOnlyList<AccountEvent>> Handle(Query query, CancellationToken cancellationToken)
        {
            var rows = db.AccountEvents.AsNoTracking();
            if (query.Account is { } account)
            {
                var key = ledger.KeyOf(account);
                rows = rows.Where(row => row.Key == key);
            }
            if (query.Kind is { } kind)
                rows = rows.Where(row => row.Kind == kind);
            if (query.Before is { } before)
                rows = rows.Where(row => row.Id < before);
            return await rows.OrderByDescending(row => row.Id)
                .Take(PageSize)
                .Select(row => new AccountEvent(row.Id, row.At, row.Account, row.Kind, row.By, row.Address, row.Device != null))
                .ToListAsync(cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/account-events",
                async Task<Ok<IReadOnlyList<AccountEvent>>> (
                    string? account,
                    AccountEventKind? kind,
                    long? before,
                    IMediator mediator,
                    CancellationToken ct
                ) => TypedResults.Ok(await mediator.Send(new Query(account, kind, before), ct))
            )
            .RequireAuthorization(Rights.ReadAccountEvents)
            .Refuses(400, 401, 403)
            .WithName("listAccountEvents")
            .WithTags("People")
            .WithSummary("Sign-ins, failed ones too, and what was done to accounts; newest first");
}
