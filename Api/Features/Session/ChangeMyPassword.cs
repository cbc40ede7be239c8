using System.Security.Claims;
using CaseFlow.Api.Features.People;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.Session;

/// <summary>修改自己的密码. This session goes on, all others of the person end within a minute.</summary>
public static class ChangeMyPassword
{
    /// <param name="Current">The password until now.</param>
    public sealed record Body(string Current, string Password);

    public sealed record Command(string Person, Body Given) : IRequest<OrRefusal<Me>>;

    public sealed class Handler(SignInManager<Account> signIn, MyProfile profile) : IRequestHandler<Command, OrRefusal<Me>>
    {
        public async ValueTask<OrRefusal<Me>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await signIn.UserManager.FindByIdAsync(command.Person) is not { } account)
                return PeopleRefusals.NoAccount;
            var changed = await signIn.UserManager.ChangePasswordAsync(account, command.Given.Current ?? "", command.Given.Password ?? "");
            if (!changed.Succeeded)
                return PeopleRefusals.Of(
                    changed.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch)) ? "current" : "password",
                    changed
                );
            await signIn.RefreshSignInAsync(account);
            return await profile.Of(account.Id, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/me/password",
                async Task<Results<Ok<Me>, ProblemHttpResult>> (
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(user.Actor().Person, body), ct)).Http()
            )
            .Refuses(400, 401, 422)
            .WithName("changeMyPassword")
            .WithTags("Session")
            .WithSummary("Change the own password");
}
