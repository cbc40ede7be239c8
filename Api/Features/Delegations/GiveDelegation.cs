using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Delegations;

/// <summary>委托. Lets somebody do one's tasks for some days, or somebody else's where they cannot say so themselves.</summary>
public static class GiveDelegation
{
    public sealed record Command(NewDelegation Entered, Reader By) : IRequest<OrRefusal<DelegationView>>;

    public sealed class Handler(
        CaseFlowDb db,
        StaffDirectory directory,
        DelegationEntry entry,
        DelegationReadings readings,
        DelegationMails mails,
        TimeProvider clock
    ) : IRequestHandler<Command, OrRefusal<DelegationView>>
    {
        public async ValueTask<OrRefusal<DelegationView>> Handle(Command command, CancellationToken cancellationToken)
        {
            // One at a time on all nodes: of two that cannot stand beside each other, the second sees the first.
            await using var write = await directory.Begin(db, cancellationToken);
            var read = await entry.Read(command.Entered, command.By, cancellationToken);
            if (read.Refusal is { } refusal)
                return refusal;
            var given = read.Value;
            var row = new DelegationRow
            {
                Principal = given.Principal,
                Delegate = given.Delegate,
                From = given.From,
                Until = given.Until,
                Procedures = DelegationRow.Joined(given.Procedures),
                GivenBy = command.By.Person,
                GivenAt = clock.Now(),
            };
            db.Delegations.Add(row);
            await db.SaveChangesAsync(cancellationToken);
            await mails.Given(row, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await write.Commit(cancellationToken);
            return (await readings.Of([row], command.By, cancellationToken))[0];
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/delegations",
                async Task<Results<Ok<DelegationView>, ProblemHttpResult>> (
                    NewDelegation body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(body, user.Actor()), ct)).Http()
            )
            .Refuses(400, 401, 403, 409, 422)
            .WithName("giveDelegation")
            .WithTags("Delegations")
            .WithSummary("Let somebody do one's tasks for some days");
}
