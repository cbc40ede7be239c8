using System.Security.Claims;
using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Versions;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Versions;

/// <summary>正在编辑. Tells that somebody has a draft open, and who else has; to be told every few seconds.</summary>
public static class EditDraft
{
    private const int LongestSession = 60;

    /// <param name="Session">Key that the client makes for each open designer.</param>
    /// <param name="TakeOver">Whether to take the draft from whoever holds it.</param>
    public sealed record Body(string Session, bool TakeOver = false);

    public sealed record Command(string DefinitionId, Body Given, Actor By) : IRequest<OrRefusal<Editing>>;

    /// <param name="Holds">Whether this designer may save the draft.</param>
    /// <param name="Others">Whoever else has it open, the one that holds it first.</param>
    /// <param name="Taken">Who took the draft over from this designer; null while nobody did.</param>
    /// <param name="SecondsToStay">Whoever says nothing for so long is gone.</param>
    /// <param name="Draft">The draft that is kept now: a designer that knows another one is behind. Null where there is none.</param>
    public sealed record Editing(
        bool Holds,
        DateTimeOffset Since,
        ImmutableArray<OtherEditor> Others,
        TakenOver? Taken,
        int SecondsToStay,
        StoredDraft? Draft
    );

    public sealed record StoredDraft(string Stamp, PersonName By, DateTimeOffset At);

    public sealed record OtherEditor(PersonName Who, DateTimeOffset Since, bool Holds);

    public sealed record TakenOver(PersonName By, DateTimeOffset At);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(command => command.Given.Session)
                .NotEmpty()
                .Says("procedures.no-session")
                .MaximumLength(LongestSession)
                .Says("procedures.no-session")
                .OverridePropertyName("session");
    }

    public sealed class Handler(CaseFlowDb db, DraftEditors editors, Drafts drafts, StaffDirectory directory)
        : IRequestHandler<Command, OrRefusal<Editing>>
    {
        public async ValueTask<OrRefusal<Editing>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (id, given, by) = command;
            if (!await db.Procedures.AnyAsync(row => row.DefinitionId == id, cancellationToken))
                return ProcedureRefusals.Unknown;
            var presence = await editors.Seen(id, new Editor(by.Person, given.Session), given.TakeOver, cancellationToken);
            var staff = await directory.Read(db, cancellationToken);
            PersonName Named(string code) => new(code, staff.NameOf(code));
            var draft = await drafts.Find(id, cancellationToken);
            return new Editing(
                presence.Holds,
                presence.Own.Since,
                [.. presence.Others.Select(row => new OtherEditor(Named(row.Person), row.Since, row == presence.Holder))],
                presence.Own is { TakenBy: { } taker, TakenAt: { } at } ? new TakenOver(Named(taker), at) : null,
                (int)DraftEditors.Patience.TotalSeconds,
                draft is null ? null : new StoredDraft(Drafts.StampOf(draft.Definition), Named(draft.SavedBy), draft.SavedAt)
            );
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/procedures/{definitionId}/editing",
                async Task<Results<Ok<Editing>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 404, 422)
            .WithName("editDraft")
            .WithTags("Versions")
            .WithSummary("Tell that a draft is being edited, and learn who else edits it");
}
