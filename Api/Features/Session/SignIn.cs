using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.Session;

/// <summary>登录.</summary>
public static class SignIn
{
    public sealed record Command(string Account, string Password) : IRequest<OrRefusal<Me>>;

    private static readonly Refusal Wrong = new("wrong-password", RefusalKind.Forbidden);

    private static readonly Refusal Locked = new("locked", RefusalKind.Forbidden);

    private static readonly Account Nobody = new() { Name = "", Unit = "" };

    private static string? nobodysHash;

    public sealed class Handler(SignInManager<Account> signIn, MyProfile profile) : IRequestHandler<Command, OrRefusal<Me>>
    {
        public async ValueTask<OrRefusal<Me>> Handle(Command command, CancellationToken cancellationToken)
        {
            var account = await signIn.UserManager.FindByNameAsync(command.Account ?? "");
            if (account is null || account.LeftAt is not null)
            {
                // As long as for an account that is there: the time must not tell which ones are.
                signIn.UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash(signIn), command.Password ?? "");
                return Wrong;
            }
            var result = await signIn.PasswordSignInAsync(account, command.Password ?? "", isPersistent: false, lockoutOnFailure: true);
            if (!result.Succeeded)
                return result.IsLockedOut ? Locked : Wrong;
            return await profile.Of(account.Id, cancellationToken);
        }

        private static string NobodysHash(SignInManager<Account> signIn) =>
            LazyInitializer.EnsureInitialized(ref nobodysHash, () =>
                signIn.UserManager.PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString())
            );
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/sign-in",
                async Task<Results<Ok<Me>, ProblemHttpResult>> (Command command, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(command, ct)).Http()
            )
            .AllowAnonymous()
            .Refuses(403)
            .Takes(Bodies.OfStrangers)
            .WithName("signIn")
            .WithTags("Session")
            .WithSummary("Sign in; the answer sets a cookie");
}
