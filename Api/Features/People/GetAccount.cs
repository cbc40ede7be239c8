using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.People;

/// <summary>One account, also of somebody who left.</summary>
public static class GetAccount
{
    public sealed record Query(string Code) : IRequest<OrRefusal<AccountView>>;

    public sealed class Handler(UserManager<Account> accounts, AccountReadings readings) : IRequestHandler<Query, OrRefusal<AccountView>>
    {
        public async ValueTask<OrRefusal<AccountView>> Handle(Query query, CancellationToken cancellationToken) =>
            await accounts.FindByIdAsync(query.Code) is { } account ? await readings.View(account) : PeopleRefusals.NoAccount;
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/accounts/{code}",
                async Task<Results<Ok<AccountView>, ProblemHttpResult>> (string code, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new Query(code), ct)).Http()
            )
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(401, 403, 404)
            .WithName("getAccount")
            .WithTags("People")
            .WithSummary("One account, also of somebody who left");
}
