using System.Security.Claims;
using CaseFlow.Api.Features.Cases;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Merging;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Merging;

/// <summary>并案. Cases are handled in another one from now on; all of them, or none.</summary>
public static class MergeCases
{
    /// <param name="Id">Of the case.</param>
    /// <param name="Stamp">Of the case as it was previewed (<see cref="CaseAhead.Stamp"/>).</param>
    public sealed record Chosen(long Id, string? Stamp);

    /// <param name="Stamp">Of the main case as it was previewed.</param>
    public sealed record Body(IReadOnlyList<Chosen>? Cases, string? Reason, string? Stamp);

    public sealed record Command(MergeWish Wish, IReadOnlyDictionary<long, string> Stamps) : IRequest<OrRefusal<Merged>>;

    /// <param name="Count">How many cases were merged into it.</param>
    public sealed record Merged(long CaseId, int Count);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            this.MustSayWhy(command => command.Wish.Reason);
            RuleFor(command => command.Stamps)
                .Must(stamps => stamps.Values.All(stamp => CorrectFields.SeenBy(stamp) is not null))
                .Says("cases.stamp-missing")
                .OverridePropertyName("stamp");
        }
    }

    public sealed class Handler(Merges merges) : IRequestHandler<Command, OrRefusal<Merged>>
    {
        public async ValueTask<OrRefusal<Merged>> Handle(Command command, CancellationToken cancellationToken)
        {
            var steps = await merges.Of(command.Wish, cancellationToken);
            if (steps.Refusal is { } none)
                return none;
            var seen = command.Stamps.ToDictionary(one => one.Key, one => CorrectFields.SeenBy(one.Value)!.Value);
            var answer = await merges.Do(steps.Value, seen, cancellationToken);
            return answer.Refusal is { } refusal ? refusal : new Merged(command.Wish.Main, answer.Value - 1);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/merge",
                async Task<Results<Ok<Merged>, ProblemHttpResult>> (
                    long caseId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(WishOf(caseId, body, user.Actor()), StampsOf(caseId, body)), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(403, 404, 409, 422)
            .WithName("mergeCases")
            .WithTags("Merging")
            .WithSummary("Merge cases into this one");

    internal static MergeWish WishOf(long caseId, Body body, Reader by) =>
        new(caseId, [.. (body.Cases ?? []).Select(one => one.Id)], (body.Reason ?? "").Trim(), by);

    private static Dictionary<long, string> StampsOf(long caseId, Body body)
    {
        var stamps = new Dictionary<long, string> { [caseId] = body.Stamp ?? "" };
        foreach (var one in body.Cases ?? [])
            stamps[one.Id] = one.Stamp ?? "";
        return stamps;
    }
}
