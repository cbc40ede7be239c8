using System.Security.Claims;
using System.Text.Json.Serialization;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Intake;

/// <summary>登记. Makes a case of an item and starts its procedure.</summary>
public static class RegisterCase
{
    /// <param name="DiscoveredAt">When the office came to know of it; the moment of registering when not given.</param>
    /// <param name="Procedure">Definition id; null for the office's default.</param>
    /// <param name="Subjects">Codes of units and people the item speaks about, or names of units: they will not be handed it.</param>
    public sealed record Body(
        string Title, [property: JsonPropertyName("body")] string Text, string? Source, string? Url, string? MessageId, DateTimeOffset? PostedAt, DateTimeOffset? DiscoveredAt,
        string? Region, string? Category, IReadOnlyList<string>? Subjects, bool? RealName, ResponseLevel? Level, string? Procedure);

    public sealed record Registered(long Id, string Number);

    public sealed record Command(NewCase Item, string? Procedure, Reader By) : IRequest<Reply<Registered>>;

    public sealed class Validator : AbstractValidator<Command>
    {
        private const int LongestUrl = 2_000;
        private const int MostSubjects = 200;
        private const int LongestCode = 100;

        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.Item.Title).NotEmpty().WithMessage("请填写标题。")
                .MaximumLength(200).WithMessage("标题最多 200 字，请缩短；细节可写在正文里。").OverridePropertyName("title");
            RuleFor(command => command.Item.Body).NotEmpty().WithMessage("请填写正文。")
                .MaximumLength(20_000).WithMessage("正文最多 20000 字，请删减或改为附件。").OverridePropertyName("body");
            RuleFor(command => command.Item.Url)
                .Must(url => url is null || (url.Length <= LongestUrl && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                .WithMessage("链接应以 http:// 或 https:// 开头，且不超过 2000 字。").OverridePropertyName("url");
            RuleFor(command => command.Item.MessageId).MaximumLength(100).WithMessage("留言编号最多 100 字。").OverridePropertyName("messageId");
            RuleFor(command => command.Item.Source).MaximumLength(200).WithMessage("来源最多 200 字。").OverridePropertyName("source");
            RuleFor(command => command.Item.Category).MaximumLength(200).WithMessage("类别最多 200 字。").OverridePropertyName("category");
            RuleFor(command => command.Item.Region).MaximumLength(200).WithMessage("涉及地区最多 200 字。").OverridePropertyName("region");
            RuleFor(command => command.Item.Subjects)
                .Must(subjects => subjects.Length <= MostSubjects && subjects.All(code => code is { Length: > 0 and <= LongestCode } && !code.Contains('|', StringComparison.Ordinal)))
                .WithMessage("被反映的单位或人员请从名单中选择，不超过 200 项。").OverridePropertyName("subjects");
            RuleFor(command => command.Item.PostedAt).LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("发布时间不能晚于现在。").OverridePropertyName("postedAt");
            RuleFor(command => command.Item.DiscoveredAt).LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("发现时间不能晚于现在。").OverridePropertyName("discoveredAt");
        }
    }

    public sealed class Handler(CaseIntake intake, CaseFlowDb db, OfficeSettings settings, TimeProvider clock) : IRequestHandler<Command, Reply<Registered>>
    {
        public async ValueTask<Reply<Registered>> Handle(Command command, CancellationToken cancellationToken)
        {
            return await Register(command, cancellationToken) switch
            {
                Registration.Registered made => new Registered(made.CaseId, made.Number),
                Registration.Known known => await Known(known, command.By, cancellationToken),
                Registration.Refused refused => refused.Why,
                var other => throw new InvalidOperationException($"Unknown registration {other.GetType().Name}."),
            };
        }

        // Whom the case is about is not told which one it is (回避).
        private async Task<Refusal> Known(Registration.Known known, Reader by, CancellationToken ct)
        {
            var same = known.ByUrl ? "网址" : "留言编号";
            var number = await db.Cases.NotAbout(by).AnyAsync(row => row.Number == known.Number, ct) ? $"，案件编号 {known.Number}" : "";
            return new Refusal("known-item", RefusalKind.Conflict, $"这条信息已经登记过（{same}相同）{number}。没有重复建件。");
        }

        private async Task<Registration> Register(Command command, CancellationToken ct)
        {
            var (procedure, now) = (command.Procedure ?? settings.Procedure, clock.Now());
            // Whoever registers an item has it before their eyes: it was found now at the latest.
            var item = command.Item with { DiscoveredAt = command.Item.DiscoveredAt ?? now };
            try
            {
                return (await intake.Register([item], procedure, command.By, now, ct))[0];
            }
            catch (DbUpdateException)
            {
                // Somebody registered the same item at the same moment: now it is known.
                return (await intake.Register([item], procedure, command.By, clock.Now(), ct))[0];
            }
        }
    }

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/cases", async Task<Results<Ok<Registered>, ProblemHttpResult>> (Body body, ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new Command(ItemOf(body), body.Procedure, user.Actor()), ct)).Http())
        .RequireAuthorization(Rights.RegisterCases)
        .Refuses(403, 409, 422)
        .WithName("registerCase").WithTags("Cases").WithSummary("Register an item as a case");

    private static NewCase ItemOf(Body body) => new(
        PlainText.Line(body.Title ?? ""), PlainText.Lines(body.Text ?? ""), Blank(body.Source), Blank(body.Url), Blank(body.MessageId), body.PostedAt, body.DiscoveredAt,
        Blank(body.Region), Blank(body.Category), [.. (body.Subjects ?? []).Select(subject => PlainText.Lines(subject ?? ""))], body.RealName, body.Level);

    private static string? Blank(string? text) => text is null || PlainText.Line(text) is not { Length: > 0 } line ? null : line;
}
