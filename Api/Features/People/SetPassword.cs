using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Browser;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.People;

/// <summary>
/// 重设密码, by an administrator. Ends the account's sessions; the person chooses a password of their own before they do anything else, and
/// they and a second person are told: a password that is set is no way to act in somebody's name unseen.
/// </summary>
public static class SetPassword
{
    public sealed record Body(string Password);

    public sealed record Command(string Code, string Password, PasswordTry By) : IRequest<OrRefusal<AccountView>>;

    public sealed class Handler(
        CaseFlowDb db,
        UserManager<Account> accounts,
        AccountReadings readings,
        AccountLedger ledger,
        PasswordDesk desk,
        PasswordMails mails,
        OpenStreams streams
    ) : IRequestHandler<Command, OrRefusal<AccountView>>
    {
        public async ValueTask<OrRefusal<AccountView>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await accounts.FindByIdAsync(command.Code) is not { } account)
                return PeopleRefusals.NoAccount;
            // Their own they change, and prove that they know the old one.
            if (account.Id == command.By.Account)
                return PeopleRefusals.OwnPassword;
            var hashed = await desk.Hashed(account, command.Password, command.By.Account, cancellationToken);
            if (hashed.Refusal is { } weak)
                return weak;
            await using var write = await db.BeginWrite(cancellationToken);
            (account.PasswordHash, account.MustChoosePassword) = (hashed.Value, true);
            ledger.Add(account.Id, AccountEventKind.PasswordSet, command.By.Account);
            await mails.Set(account, command.By.Account, cancellationToken);
            if (!(await accounts.UpdateSecurityStampAsync(account)).Succeeded)
                return PeopleRefusals.AccountChanged(null);
            await write.Commit(cancellationToken);
            streams.EndOf(account.Id);
            return await readings.View(account);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/accounts/{code}/password",
                async Task<Results<Ok<AccountView>, ProblemHttpResult>> (
                    string code,
                    Body body,
                    HttpContext context,
                    ClaimsPrincipal user,
                    AccountLedger ledger,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(code, body.Password, ledger.TryOf(context, user.Actor().Person)), ct)).Http()
            )
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(400, 401, 403, 404, 409, 422, 429)
            .WithName("setPassword")
            .WithTags("People")
            .WithSummary("Set somebody's password, which they replace when they next sign in");
}
