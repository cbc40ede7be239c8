using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Browser;
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

/// <summary>修改账号. Whoever loses or gains rights, or leaves, is signed out everywhere.</summary>
public static class ChangeAccount
{
    /// <param name="Left">Whether the person has left the office.</param>
    /// <param name="Stamp">Of the account as it was read (<see cref="AccountView"/>).</param>
    public sealed record Body(PersonDetails Person, bool Left, string Stamp);

    public sealed record Command(string Code, Body Given, Actor By) : IRequest<OrRefusal<AccountView>>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Given.Stamp).NotEmpty().Says("accounts.stamp-missing").OverridePropertyName("stamp");
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
        UserManager<Account> accounts,
        StaffDirectory directory,
        AccountReadings readings,
        AccountWriting writing,
        OpenStreams streams
    ) : IRequestHandler<Command, OrRefusal<AccountView>>
    {
        public async ValueTask<OrRefusal<AccountView>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (person, left, stamp) = command.Given;
            await using var write = await directory.Begin(db, cancellationToken);
            if (await accounts.FindByIdAsync(command.Code) is not { } account)
                return PeopleRefusals.NoAccount;
            if (await AccountRules.Problem(db, person, cancellationToken) is { } problem)
                return problem;
            var held = await accounts.GetRolesAsync(account);
            if (AccountReadings.StampOf(account, held) != stamp)
                return PeopleRefusals.AccountChanged(await readings.Changed(account, held, cancellationToken));
            var rolesChange = !held.ToHashSet(StringComparer.Ordinal).SetEquals(person.Roles);
            if (account.Id == command.By.Person && (rolesChange || left))
                return PeopleRefusals.OwnRights;
            var rightsChange = AccountWriting.ChangesRights(account, held, person, left);
            if (await writing.Change(account, held, person, left, command.By.Person) is { } refusal)
                return refusal;
            if (await AccountRules.NobodyLeft(db, cancellationToken) is { } nobody)
                return nobody;
            await directory.Commit(db, write, cancellationToken);
            if (rightsChange)
                streams.EndOf(account.Id);
            return await readings.View(account);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/accounts/{code}",
                async Task<Results<Ok<AccountView>, ProblemHttpResult>> (
                    string code,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(code, body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(400, 401, 403, 404, 409, 422)
            .WithName("changeAccount")
            .WithTags("People")
            .WithSummary("Change name, unit, e-mail and roles, or mark the person as left");
}
