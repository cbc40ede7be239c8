using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Cases;

/// <summary>更正. Corrects fields of a case outside of any task; what waited for them goes on.</summary>
public static class CorrectFields
{
    private const int LongestReason = 500;

    /// <param name="Reason">Why, for the trace.</param>
    /// <param name="Stamp">Of the case as it was read (<see cref="CaseView.Stamp"/>).</param>
    public sealed record Body(IReadOnlyDictionary<string, JsonElement>? Fields, string? Reason, string? Stamp);

    public sealed record Command(long CaseId, IReadOnlyDictionary<string, JsonElement> Fields, string Reason, string Stamp, Reader By)
        : IRequest<OrRefusal<Corrected>>;

    /// <summary>Stands for a case as it is read: the number of its last event.</summary>
    internal static string StampOf(CaseRow row) => row.Run.Turn.ToString(CultureInfo.InvariantCulture);

    /// <returns>Number of the last event; null for what is no stamp.</returns>
    internal static int? SeenBy(string stamp) =>
        int.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null;

    public sealed record Corrected(long CaseId);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Fields).NotEmpty().Says("cases.nothing-corrected").OverridePropertyName("fields");
            RuleFor(command => command.Fields).MustHoldFieldValues();
            RuleFor(command => command.Reason)
                .Shows()
                .Says("cases.correction-reason")
                .OverridePropertyName("reason")
                .MaximumLength(LongestReason)
                .Says("cases.reason-long", ("most", LongestReason))
                .OverridePropertyName("reason");
            RuleFor(command => command.Stamp).NotEmpty().Says("cases.stamp-missing").OverridePropertyName("stamp");
        }
    }

    public sealed class Handler(
        CaseFlowDb db,
        CaseRunner runner,
        ProcedureShelf procedures,
        CorrectionConflicts conflicts,
        TimeProvider clock
    ) : IRequestHandler<Command, OrRefusal<Corrected>>
    {
        private const int MostTries = 20;

        public async ValueTask<OrRefusal<Corrected>> Handle(Command command, CancellationToken cancellationToken)
        {
            // Between the look at what others changed and the saving the case may move again: then it is looked at anew.
            for (var attempt = 1; ; attempt++)
            {
                var answer = await Try(command, cancellationToken);
                if (answer.Refusal?.Code != CaseRunner.MovedOn.Code || attempt == MostTries)
                    return answer;
            }
        }

        private async Task<OrRefusal<Corrected>> Try(Command command, CancellationToken cancellationToken)
        {
            var row = await db.OneVisibleTo(command.By, command.CaseId, cancellationToken);
            if (row is null)
                return CaseScope.NotFound;
            var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, cancellationToken);
            var declared = procedure.Variables;
            var changes = FieldJson.Read(command.Fields);
            // What the office itself sets is refused by the engine, in its own words.
            var problems = CaseForm.Check(changes.RemoveRange(changes.Keys.Where(CaseFields.IsFixed)), declared);
            if (!problems.IsEmpty)
                return BadCorrection(problems);
            var changed = new FieldsChanged(clock.Now(), command.By, CaseForm.Normalised(changes, declared))
            {
                Reason = command.Reason.Trim(),
            };
            if (await conflicts.Of(row, command.Stamp, changed, procedure, command.By, cancellationToken) is { } conflict)
                return conflict;
            var answer = await runner.Handle(command.CaseId, [changed], cancellationToken, row.Run.Turn);
            return answer.Refusal is { } refusal ? refusal : new Corrected(command.CaseId);
        }

        private static Refusal BadCorrection(ImmutableArray<FieldProblem> problems) =>
            new("bad-correction", RefusalKind.Invalid, ("count", problems.Length), ("problem", problems[0].Text)) { Fields = problems };
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPatch(
                "/cases/{caseId:long}/fields",
                async Task<Results<Ok<Corrected>, ProblemHttpResult>> (
                    long caseId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    (
                        await mediator.Send(
                            new Command(
                                caseId,
                                body.Fields ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal),
                                body.Reason ?? "",
                                body.Stamp ?? "",
                                user.Actor()
                            ),
                            ct
                        )
                    ).Http()
            )
            .RequireAuthorization(Rights.CorrectCases)
            .Refuses(403, 404, 409, 422)
            .WithName("correctFields")
            .WithTags("Cases")
            .WithSummary("Correct fields of a case");
}
