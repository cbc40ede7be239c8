using System.Security.Claims;
using CaseFlow.Api.Features.People;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.Session;

/// <summary>
/// 修改自己的密码. This session goes on, all others of the person end. Wrong passwords count as they do at signing in: a
/// session that was left open is no way to guess.
/// </summary>
public static class ChangeMyPassword
{
    /// <param name="Current">The password until now.</param>
    public sealed record Body(string Current, string Password);

    public sealed record Command(PasswordTry By, Body Given) : IRequest<OrRefusal<Me>>;

    public sealed class Handler(CaseFlowDb db, SignInManager<Account> signIn, PasswordDesk desk, AccountLedger ledger, MyProfile profile)
        : IRequestHandler<Command, OrRefusal<Me>>
    {
        public async ValueTask<OrRefusal<Me>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (by, given) = (command.By, command.Given);
            var waiting = await desk.Turn(PasswordPlace.OfSignedIn(by.Account), cancellationToken);
            if (waiting.Refusal is { } busy)
                return busy;
            using (waiting.Value)
            {
                if (await ledger.TooSoon(by, cancellationToken) is { } soon)
                    return soon;
                if (await signIn.UserManager.FindByIdAsync(by.Account) is not { } account)
                    return PeopleRefusals.NoAccount;
                if (await Replace(account, given) is { } refusal)
                {
                    // A new password that is too weak is no guess.
                    if (refusal.Fields[0].Field == "current")
                    {
                        ledger.Add(by, AccountEventKind.WrongPassword);
                        await db.SaveChangesAsync(cancellationToken);
                    }
                    return refusal;
                }
                ledger.Add(by, AccountEventKind.PasswordChosen);
                if (!(await signIn.UserManager.UpdateSecurityStampAsync(account)).Succeeded)
                    return PeopleRefusals.AccountChanged(null);
                await signIn.RefreshSignInAsync(account);
            }
            return await profile.Of(by.Account, cancellationToken);
        }

        private async Task<Refusal?> Replace(Account account, Body given)
        {
            if (!desk.IsRight(account, given.Current))
                return PeopleRefusals.Wrong("current", Saying.Of("accounts.password-wrong"));
            var check = await desk.Check(account, given.Password);
            if (!check.Succeeded)
                return PeopleRefusals.Of("password", check);
            // Whoever set the old one knows it.
            if (given.Password == given.Current)
                return PeopleRefusals.Wrong("password", Saying.Of("accounts.password-same"));
            account.PasswordHash = desk.Hash(account, given.Password);
            account.MustChoosePassword = false;
            return null;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/me/password",
                async Task<Results<Ok<Me>, ProblemHttpResult>> (
                    Body body,
                    HttpContext context,
                    ClaimsPrincipal user,
                    AccountLedger ledger,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(ledger.TryOf(context, user.Actor().Person), body), ct)).Http()
            )
            .Takes(Bodies.OfStrangers)
            .BeforeChoosing()
            .Refuses(400, 401, 409, 413, 422, 429)
            .WithName("changeMyPassword")
            .WithTags("Session")
            .WithSummary("Change the own password");
}
