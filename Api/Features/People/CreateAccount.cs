using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.People;

/// <summary>新建账号.</summary>
public static class CreateAccount
{
    /// <param name="Code">What the person signs in with, and what tasks and events call them for ever.</param>
    public sealed record Body(string Code, string Password, PersonDetails Person);

    public sealed record Command(Body Given, PasswordTry By) : IRequest<OrRefusal<AccountView>>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Given.Code)
                .Must(AccountRules.IsCode)
                .Says("accounts.code", ("most", AccountRules.LongestCode))
                .OverridePropertyName("code");
            RuleFor(command => command.Given.Password).NotEmpty().Says("accounts.password-missing").OverridePropertyName("password");
            RuleFor(command => command.Given.Person)
                .Cascade(CascadeMode.Stop)
                .NotNull()
                .Says("accounts.person-missing")
                .SetValidator(new AccountRules.Validator())
                .OverridePropertyName("person");
        }
    }

    public sealed class Handler(
        CaseFlowDb db,
        StaffDirectory directory,
        AccountReadings readings,
        AccountWriting writing,
        PasswordDesk desk
    ) : IRequestHandler<Command, OrRefusal<AccountView>>
    {
        public async ValueTask<OrRefusal<AccountView>> Handle(Command command, CancellationToken cancellationToken)
        {
            var account = AccountWriting.New(command.Given.Code, command.Given.Person);
            var hashed = await desk.Hashed(account, command.Given.Password, command.By.Account, cancellationToken);
            if (hashed.Refusal is { } weak)
                return weak;
            account.PasswordHash = hashed.Value;
            await using var write = await directory.Begin(db, cancellationToken);
            if (await AccountRules.Problem(db, command.Given.Person, cancellationToken) is { } problem)
                return problem;
            if (await writing.Create(account, command.Given.Person.Roles, command.By.Account) is { } refusal)
                return refusal;
            await directory.Commit(db, write, cancellationToken);
            return await readings.View(account);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/accounts",
                async Task<Results<Ok<AccountView>, ProblemHttpResult>> (
                    Body body,
                    HttpContext context,
                    ClaimsPrincipal user,
                    AccountLedger ledger,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(body, ledger.TryOf(context, user.Actor().Person)), ct)).Http()
            )
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(400, 401, 403, 409, 422, 429)
            .WithName("createAccount")
            .WithTags("People")
            .WithSummary("Create an account with unit and roles");
}
