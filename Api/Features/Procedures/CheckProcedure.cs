using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Rules;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Infrastructure.Staffing;
using CaseFlow.Workflows.Definitions;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>检查流程. Nothing is saved.</summary>
public static class CheckProcedure
{
    public sealed record Query(DefinitionDocument Document) : IRequest<OrRefusal<Checked>>;

    /// <param name="Findings">What the checks found in it.</param>
    /// <param name="Staffing">Steps that reach nobody, or the wrong people, in the office as it stands now: advice.</param>
    public sealed record Checked(bool Publishable, ImmutableArray<Finding> Findings, ImmutableArray<Finding> Staffing);

    public sealed class Handler(CaseFlowDb db, StaffingReading staffing, TablesNeeded tables) : IRequestHandler<Query, OrRefusal<Checked>>
    {
        public async ValueTask<OrRefusal<Checked>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (procedure, findings) = ProcedureChecks.Publishable(await CalledProcedures.Composed(db, query.Document, cancellationToken));
            var missing = await tables.Missing(query.Document, cancellationToken);
            var staffed = await staffing.Of(query.Document, cancellationToken);
            return new Checked(procedure is not null && missing.IsEmpty, findings.AddRange(missing), staffed);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/check",
                async Task<Results<Ok<Checked>, ProblemHttpResult>> (HttpRequest request, IMediator mediator, CancellationToken ct) =>
                {
                    var document = await ProcedureFile.Read(request, ct);
                    return document.Refusal is { } refusal
                        ? Problems.Of(refusal)
                        : (await mediator.Send(new Query(document.Value), ct)).Http();
                }
            )
            .Accepts<IFormFile>("multipart/form-data", "application/json")
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 413, 422)
            .Takes(Bodies.OfDefinitions)
            .WithName("checkProcedure")
            .WithTags("Procedures")
            .WithSummary("Check a definition without saving it");
}
