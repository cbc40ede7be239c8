using System.Security.Claims;
using CaseFlow.Api.Features.People;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Browser;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Roster;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Roster;

/// <summary>
/// 导入单位和人员. All lines that are right at once or none; lines in error are left. What is there already stays as it is, so that a table
/// that is imported twice changes nothing twice.
/// </summary>
public static class ImportRoster
{
    /// <param name="Seen">Of the preview that was confirmed.</param>
    public sealed record Command(ReceivedFile File, string Seen, string By) : IRequest<OrRefusal<RosterImported>>;

    /// <param name="Accounts">Those that are new, with the passwords to tell: they are never shown again.</param>
    public sealed record RosterImported(int Created, int Changed, int InError, IReadOnlyList<NewPerson> Accounts);

    public sealed record NewPerson(string Code, string Name, string Password);

    public sealed class Handler(
        CaseFlowDb db,
        RosterPlans plans,
        RosterWriting writing,
        PasswordDesk desk,
        StaffDirectory directory,
        OpenStreams streams
    ) : IRequestHandler<Command, OrRefusal<RosterImported>>
    {
        private static readonly Refusal Changed = new("roster-changed", RefusalKind.Conflict);

        public async ValueTask<OrRefusal<RosterImported>> Handle(Command command, CancellationToken cancellationToken)
        {
            var table = await plans.Read(command.File, cancellationToken);
            if (table.Refusal is { } refusal)
                return refusal;
            var plan = await plans.Of(table.Value, command.By, cancellationToken);
            if (plan.Stamp != command.Seen)
                return Changed;
            var made = await NewAccounts(plan, command.By, cancellationToken);
            if (made.Refusal is { } busy)
                return busy;
            if (await Write(table.Value, command, [.. made.Value.Select(one => one.Account)], cancellationToken) is { } refused)
                return refused;
            return new RosterImported(
                plan.Lines.Count(line => line.Act == RosterAct.Create),
                plan.Lines.Count(line => line.Act == RosterAct.Change),
                plan.Lines.Count(line => line.Act == RosterAct.Error),
                [.. made.Value.Select(one => new NewPerson(one.Account.Id, one.Account.Name, one.Password))]
            );
        }

        // Hashing is slow on purpose: nobody waits for it in a transaction.
        private async Task<OrRefusal<List<(Account Account, string Password)>>> NewAccounts(
            RosterPlan plan,
            string by,
            CancellationToken ct
        )
        {
            var made = new List<(Account, string)>();
            foreach (var line in plan.Lines)
            {
                if (line is not { Act: RosterAct.Create, Person: { } person })
                    continue;
                var (account, password) = (AccountWriting.New(person.Code, person.Details), InitialPassword.New());
                var hashed = await desk.Hashed(account, password, by, ct);
                if (hashed.Refusal is { } refusal)
                    return refusal;
                account.PasswordHash = hashed.Value;
                made.Add((account, password));
            }
            return made;
        }

        private async Task<Refusal?> Write(RosterTable table, Command command, Account[] made, CancellationToken ct)
        {
            await using var write = await directory.Begin(db, ct);
            var plan = await plans.Of(table, command.By, ct);
            if (plan.Stamp != command.Seen)
                return Changed;
            var moved = await writing.Write(plan, made, command.By, ct);
            if (moved.Refusal is { } refusal)
                return refusal;
            if (await AccountRules.NobodyLeft(db, ct) is { } nobody)
                return nobody;
            await directory.Commit(db, write, ct);
            foreach (var person in moved.Value)
                streams.EndOf(person);
            return null;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/roster/import",
                async Task<Results<Ok<RosterImported>, ProblemHttpResult>> (
                    HttpRequest request,
                    ClaimsPrincipal user,
                    RosterPlans plans,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                {
                    var received = await plans.Receive(request, ct);
                    if (received.Refusal is { } unread)
                        return Problems.Of(unread);
                    using (var upload = received.Value)
                        return (await mediator.Send(new Command(upload.File, upload["seen"] ?? "", user.Actor().Person), ct)).Http();
                }
            )
            .Accepts<RosterForm>("multipart/form-data")
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(400, 401, 403, 409, 413, 422, 429)
            .WithName("importRoster")
            .WithTags("People")
            .WithSummary("Take over the lines of a table of units and people that are right");
}
