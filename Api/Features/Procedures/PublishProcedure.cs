using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rehearsal;
using CaseFlow.Infrastructure.Versions;
using CaseFlow.Workflows.Definitions;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>发布. The draft becomes the version that new cases start with, now or at a moment; running cases keep theirs.</summary>
public static class PublishProcedure
{
    private const int LongestReason = 500;

    /// <param name="Stamp">Stamp of the draft as it was read: what is published is what was looked at.</param>
    /// <param name="Reason">Why, for the history.</param>
    /// <param name="At">When; null for now.</param>
    /// <param name="SeenOthers">Numbers of the changes by others that whoever publishes has looked at.</param>
    public sealed record Body(string Stamp, string Reason, DateTimeOffset? At = null, IReadOnlyList<int>? SeenOthers = null);

    public sealed record Command(string DefinitionId, Body Given, Actor By) : IRequest<OrRefusal<Published>>;

    /// <param name="PublishedAt">Null while it waits.</param>
    /// <param name="At">When it is to be published; null when it was, and when it is to be at once.</param>
    /// <param name="Findings">Advice that did not keep it from being published.</param>
    public sealed record Published(
        string DefinitionId,
        int Version,
        PublicationOutcome Outcome,
        DateTimeOffset? PublishedAt,
        DateTimeOffset? At,
        ImmutableArray<Finding> Findings
    )
    {
        /// <summary>
        /// Whether it still does what the walks of the procedure recorded; a red one does not keep it from being published.
        /// </summary>
        public ImmutableArray<WalkResult> Walks { get; init; } = [];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(command => (command.Given.Reason ?? "").Trim())
                .Shows()
                .Says("procedures.publish-reason")
                .MaximumLength(LongestReason)
                .Says("procedures.reason-long", ("most", LongestReason))
                .OverridePropertyName("reason");
    }

    public sealed class Handler(DraftsToPublish drafts, Publications publications, WalkRuns walks, TimeProvider clock)
        : IRequestHandler<Command, OrRefusal<Published>>
    {
        private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

        public async ValueTask<OrRefusal<Published>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (id, given, by) = command;
            var ready = await drafts.Checked(id, given.Stamp, cancellationToken);
            if (ready.Refusal is { } refusal)
                return refusal;
            if (await drafts.Unseen(ready.Value.Draft, by.Person, given.SeenOthers ?? [], cancellationToken) is { } unseen)
                return unseen;
            var now = clock.Now();
            if (given.At <= now || given.At > now + Furthest)
                return ProcedureRefusals.BadMoment;
            var (draft, document, findings) = ready.Value;
            var wish = new PublicationWish(by.Person, given.Reason.Trim(), given.At?.ToUniversalTime());
            var answer = await publications.Ask(draft, document, wish, cancellationToken);
            if (answer.Refusal is { } refused)
                return refused;
            var results = await walks.Of(document, cancellationToken);
            return Told(draft, answer.Value, wish.At, now, findings) with { Walks = results.Value };
        }
    }

    internal static Published Told(
        ProcedureRow draft,
        PublicationOutcome outcome,
        DateTimeOffset? at,
        DateTimeOffset now,
        ImmutableArray<Finding> findings
    )
    {
        var published = outcome == PublicationOutcome.Published;
        return new Published(draft.DefinitionId, draft.Version, outcome, published ? now : null, published ? null : at, findings);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/publish",
                async Task<Results<Ok<Published>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 409, 422)
            .WithName("publishProcedure")
            .WithTags("Procedures")
            .WithSummary("Publish the draft of a procedure as its next version, now or at a moment");
}
