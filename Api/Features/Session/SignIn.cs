using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.Session;

/// <summary>
/// 登录. A wrong password is answered alike, in words and in time, whether the account is there, has left or is none: what slows down is
/// the place that it is tried from (ADR 0016).
/// </summary>
public static class SignIn
{
    public sealed record Body(string Account, string Password);

    public sealed record Command(PasswordTry By, string? Password) : IRequest<OrRefusal<Me>>;

    private static readonly Refusal Wrong = new("wrong-password", RefusalKind.Forbidden);

    public sealed class Handler(
        CaseFlowDb db,
        SignInManager<Account> signIn,
        PasswordDesk desk,
        AccountLedger ledger,
        KnownDevices devices,
        MyProfile profile
    ) : IRequestHandler<Command, OrRefusal<Me>>
    {
        public async ValueTask<OrRefusal<Me>> Handle(Command command, CancellationToken cancellationToken)
        {
            var by = command.By;
            Account? account;
            var waiting = await desk.Turn(await ledger.PlaceOf(by, cancellationToken), cancellationToken);
            if (waiting.Refusal is { } busy)
                return busy;
            // In the turn: of many tries at once from one place, each is counted before the next.
            using (waiting.Value)
            {
                if (await ledger.TooSoon(by, cancellationToken) is { } soon)
                    return soon;
                account = await signIn.UserManager.FindByNameAsync(by.Account);
                var right = desk.IsRight(account is { LeftAt: null } ? account : null, command.Password);
                ledger.Add(
                    right ? by with { Account = account!.Id } : by,
                    right ? AccountEventKind.SignedIn : AccountEventKind.WrongPassword
                );
                await db.SaveChangesAsync(cancellationToken);
                if (!right)
                    return Wrong;
            }
            await signIn.SignInAsync(account!, isPersistent: false);
            devices.Remember(signIn.Context, by.Key);
            return await profile.Of(account!.Id, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/sign-in",
                async Task<Results<Ok<Me>, ProblemHttpResult>> (
                    Body body,
                    HttpContext context,
                    AccountLedger ledger,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(ledger.TryOf(context, body.Account ?? ""), body.Password), ct)).Http()
            )
            .AllowAnonymous()
            .Takes(Bodies.OfStrangers)
            .Refuses(403, 413, 429)
            .WithName("signIn")
            .WithTags("Session")
            .WithSummary("Sign in; the answer sets a cookie");
}
