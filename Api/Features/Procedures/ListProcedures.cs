using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Staffing;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Definitions.Calls;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>流程列表.</summary>
public static class ListProcedures
{
    public sealed record Query(Reader By) : IRequest<IReadOnlyList<ProcedureSummary>>;

    /// <param name="Published">The version that new cases start with; null when none was published yet.</param>
    /// <param name="Draft">The unpublished version; null when there is none.</param>
    /// <param name="OpenCases">Open cases on any of its versions.</param>
    /// <param name="Staffing">Steps of the published version that reach nobody, or the wrong people, in the office as it stands now; empty
    /// for readers who do not change procedures.</param>
    /// <param name="Calls">Steps of the published version that call a procedure of which there is a newer one; empty for such readers
    /// too.</param>
    public sealed record ProcedureSummary(
        string DefinitionId,
        string Name,
        ProcedureVersion? Published,
        ProcedureVersion? Draft,
        int OpenCases,
        ImmutableArray<Finding> Staffing,
        ImmutableArray<Finding> Calls
    );

    public sealed class Handler(ProcedureReadings readings, StaffingReading staffing)
        : IRequestHandler<Query, IReadOnlyList<ProcedureSummary>>
    {
        private static readonly Right Editing = Rights.Named(Rights.EditProcedures);

        public async ValueTask<IReadOnlyList<ProcedureSummary>> Handle(Query query, CancellationToken cancellationToken)
        {
            var all = await readings.Versions(null, query.By, cancellationToken);
            var advice = Editing.IsHeldBy(query.By) ? await Advised(all, cancellationToken) : [];
            return
            [
                .. all.GroupBy(version => version.DefinitionId, StringComparer.Ordinal)
                    .Select(versions => Summary(versions.Key, [.. versions], advice.GetValueOrDefault(versions.Key, Advice.None))),
            ];
        }

        private async Task<Dictionary<string, Advice>> Advised(ImmutableArray<ProcedureVersion> all, CancellationToken ct)
        {
            var inForce = all.Where(version => version.IsLatest)
                .ToDictionary(version => version.DefinitionId, version => version.Version, StringComparer.Ordinal);
            var advised = new Dictionary<string, Advice>(StringComparer.Ordinal);
            foreach (var procedure in await staffing.Latest(ct))
            {
                if (DefinitionDocument.Read(procedure.Definition) is { Refusal: null } document)
                    advised[procedure.DefinitionId] = new(await staffing.Of(document.Value, ct), CallChecks.Newer(document.Value, inForce));
            }
            return advised;
        }

        private sealed record Advice(ImmutableArray<Finding> Staffing, ImmutableArray<Finding> Calls)
        {
            public static readonly Advice None = new([], []);
        }

        private static ProcedureSummary Summary(string definitionId, ImmutableArray<ProcedureVersion> versions, Advice advice)
        {
            var published = versions.SingleOrDefault(version => version.IsLatest);
            var draft = versions.SingleOrDefault(version => version.PublishedAt is null);
            return new ProcedureSummary(
                definitionId,
                (published ?? versions[0]).Name,
                published,
                draft,
                versions.Sum(version => version.OpenCases),
                advice.Staffing,
                advice.Calls
            );
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/procedures",
                async Task<Ok<IReadOnlyList<ProcedureSummary>>> (ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
                    TypedResults.Ok(await mediator.Send(new Query(user.Actor()), ct))
            )
            .Refuses(401)
            .WithName("listProcedures")
            .WithTags("Procedures")
            .WithSummary("All procedures with latest version, draft and open cases");
}
