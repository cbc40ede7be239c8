using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.People;

/// <summary>重设密码, by an administrator. Unlocks the account and ends its sessions within a minute.</summary>
public static class SetPassword
{
    public sealed record Body(string Password);

    public sealed record Command(string Code, string Password) : IRequest<OrRefusal<AccountView>>;

    public sealed class Handler(CaseFlowDb db, UserManager<Account> accounts, AccountReadings readings)
        : IRequestHandler<Command, OrRefusal<AccountView>>
    {
        public async ValueTask<OrRefusal<AccountView>> Handle(Command command, CancellationToken cancellationToken)
        {
            await using var write = await db.BeginWrite(cancellationToken);
            if (await accounts.FindByIdAsync(command.Code) is not { } account)
                return PeopleRefusals.NoAccount;
            await accounts.RemovePasswordAsync(account);
            var set = await accounts.AddPasswordAsync(account, command.Password ?? "");
            if (!set.Succeeded)
                return PeopleRefusals.Of("password", set);
            await accounts.SetLockoutEndDateAsync(account, null);
            await accounts.ResetAccessFailedCountAsync(account);
            await write.Commit(cancellationToken);
            return await readings.View(account);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/accounts/{code}/password",
                async Task<Results<Ok<AccountView>, ProblemHttpResult>> (
                    string code,
                    Body body,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(code, body.Password), ct)).Http()
            )
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(400, 401, 403, 404, 422)
            .WithName("setPassword")
            .WithTags("People")
            .WithSummary("Set somebody's password and unlock the account");
}
