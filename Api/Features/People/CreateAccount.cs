using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.People;

/// <summary>新建账号.</summary>
public static class CreateAccount
{
    /// <param name="Code">What the person signs in with, and what tasks and events call them for ever.</param>
    public sealed record Command(string Code, string Password, PersonDetails Person) : IRequest<OrRefusal<AccountView>>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Code)
                .Must(AccountRules.IsCode)
                .Says("accounts.code", ("most", AccountRules.LongestCode))
                .OverridePropertyName("code");
            RuleFor(command => command.Password).NotEmpty().Says("accounts.password-missing").OverridePropertyName("password");
            RuleFor(command => command.Person)
                .Cascade(CascadeMode.Stop)
                .NotNull()
                .Says("accounts.person-missing")
                .SetValidator(new AccountRules.Validator())
                .OverridePropertyName("person");
        }
    }

    public sealed class Handler(CaseFlowDb db, UserManager<Account> accounts, StaffDirectory directory, AccountReadings readings)
        : IRequestHandler<Command, OrRefusal<AccountView>>
    {
        public async ValueTask<OrRefusal<AccountView>> Handle(Command command, CancellationToken cancellationToken)
        {
            await using var write = await db.BeginWrite(cancellationToken);
            if (await AccountRules.Problem(db, command.Person, cancellationToken) is { } problem)
                return problem;
            if (await accounts.FindByNameAsync(command.Code) is not null)
                return PeopleRefusals.AccountExists;
            var account = New(command);
            var created = await accounts.CreateAsync(account, command.Password);
            if (!created.Succeeded)
                return PeopleRefusals.Of("password", created);
            var given = await accounts.AddToRolesAsync(account, command.Person.Roles);
            if (!given.Succeeded)
                return PeopleRefusals.Of("roles", given);
            await directory.Commit(db, write, cancellationToken);
            return await readings.View(account);
        }

        private static Account New(Command command) =>
            new()
            {
                Id = command.Code,
                UserName = command.Code,
                Name = command.Person.Name.Trim(),
                Unit = command.Person.Unit,
                Email = string.IsNullOrEmpty(command.Person.Email) ? null : command.Person.Email,
            };
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/accounts",
                async Task<Results<Ok<AccountView>, ProblemHttpResult>> (Command command, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(command, ct)).Http()
            )
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(400, 401, 403, 409, 422)
            .WithName("createAccount")
            .WithTags("People")
            .WithSummary("Create an account with unit and roles");
}
