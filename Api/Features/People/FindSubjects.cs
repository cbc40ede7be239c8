using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaseFlow.Api.Features.People;

/// <summary>被反映的单位或人员, as they are typed: whom of the office each text means, so that whoever types it sees it at once.</summary>
public static class FindSubjects
{
    private const int MostNames = 50;
    private const int MostMeant = 8;

    public sealed record Query(IReadOnlyList<string> Names) : IRequest<OrRefusal<IReadOnlyList<FoundSubject>>>;

    public enum FoundAs
    {
        /// <summary>Somebody of the office.</summary>
        Known,

        /// <summary>It may be several, or is only like somebody: it is refused until somebody says who.</summary>
        Unclear,

        /// <summary>Nobody of the office: nobody is kept from the case by it.</summary>
        Stranger,
    }

    /// <param name="Name">As it was asked for.</param>
    /// <param name="Meant">Whom it means or may mean, the likeliest first; not more than a person looks through.</param>
    public sealed record FoundSubject(string Name, FoundAs As, IReadOnlyList<MeantSubject> Meant);

    /// <param name="Unit">Name of the unit of a person; null for a unit.</param>
    public sealed record MeantSubject(string Code, string Name, string? Unit);

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory) : IRequestHandler<Query, OrRefusal<IReadOnlyList<FoundSubject>>>
    {
        public async ValueTask<OrRefusal<IReadOnlyList<FoundSubject>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (query.Names.Count > MostNames)
                return new Refusal("too-many-names", RefusalKind.Invalid, ("most", MostNames));
            var staff = await directory.Read(db, cancellationToken);
            return query.Names.Select(name => Of(name, staff)).ToArray();
        }

        private static FoundSubject Of(string name, Staff staff) =>
            staff.Subjects.Of(name) switch
            {
                NamedSubject.Known known => new FoundSubject(name, FoundAs.Known, [MeantBy(known.Code, staff)]),
                NamedSubject.Unclear unclear => new FoundSubject(
                    name,
                    FoundAs.Unclear,
                    [.. unclear.Codes.Distinct(StringComparer.Ordinal).Take(MostMeant).Select(code => MeantBy(code, staff))]
                ),
                _ => new FoundSubject(name, FoundAs.Stranger, []),
            };

        private static MeantSubject MeantBy(string code, Staff staff) =>
            new(code, staff.CalledOf(code), staff.Find(code) is { } person ? staff.UnitName(person.Unit) : null);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/subjects",
                async Task<Results<Ok<IReadOnlyList<FoundSubject>>, ProblemHttpResult>> (
                    [FromQuery] string[]? name,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(name ?? []), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(401, 403, 422)
            .WithName("findSubjects")
            .WithTags("People")
            .WithSummary("Whom of the office names mean that say whom an item is about");
}
