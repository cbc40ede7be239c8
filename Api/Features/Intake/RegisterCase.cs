using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseFlow.Api.Features.Tasks;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using FluentValidation;
using FluentValidation.Results;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Intake;

/// <summary>登记. Makes a case of an item and starts its procedure.</summary>
public static class RegisterCase
{
    /// <param name="DiscoveredAt">When the office came to know of it; the moment of registering when not given.</param>
    /// <param name="Procedure">Definition id; null for the office's default.</param>
    /// <param name="Subjects">Codes of units and people the item speaks about, or their names: they will not be handed it. A name that may
    /// be several, or is only like somebody’s, is refused with those to choose from.</param>
    public sealed record Body(
        string Title,
        [property: JsonPropertyName("body")] string Text,
        string? Source,
        string? Url,
        string? MessageId,
        DateTimeOffset? PostedAt,
        DateTimeOffset? DiscoveredAt,
        string? Region,
        string? Category,
        IReadOnlyList<string>? Subjects,
        bool? RealName,
        ResponseLevel? Level,
        string? Procedure
    )
    {
        /// <summary>Fields that have no property here, by name.</summary>
        [JsonExtensionData]
        public IDictionary<string, JsonElement>? Further { get; init; }
    }

    public sealed record Registered(long Id, string Number)
    {
        /// <summary>Whom the item speaks about and who is nobody of the office, as given: nobody is kept from the case by them.</summary>
        public required IReadOnlyList<string> Strangers { get; init; }

        /// <summary>Whether it is about whoever registered it: they are kept from it from now on, and others handle it (回避).</summary>
        public required bool Recused { get; init; }

        /// <summary>Who has it now and by when; nothing of a case that whoever registered it is kept from.</summary>
        public required IReadOnlyList<NextTask> Next { get; init; }
    }

    /// <param name="Further">What was given for fields that the body has no property for; in the item as far as it can be read.</param>
    public sealed record Command(Item Item, IReadOnlyDictionary<string, JsonElement> Further, string? Procedure, Reader By)
        : IRequest<OrRefusal<Registered>>
    {
        /// <summary>Names in the body that are none of a registration: a slip in “subjects” would be a case without recusal.</summary>
        public ImmutableArray<string> Unknown { get; init; } = [];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.Item)
                .Custom(
                    (item, context) =>
                    {
                        foreach (var problem in CaseForm.CheckItem(item.Fields, clock.Now()))
                            context.AddFailure(new ValidationFailure(problem.Field, "") { CustomState = problem.Text });
                    }
                );
            RuleFor(command => command.Item.MessageId)
                .MaximumLength(Item.LongestMessageId)
                .Says("intake.message-id-long", ("most", Item.LongestMessageId))
                .OverridePropertyName("messageId");
            // A bar separates them where they are kept.
            RuleFor(command => command.Item.Fields.List(CaseFields.Subjects))
                .Must(subjects => !subjects.Any(code => code.Contains('|', StringComparison.Ordinal)))
                .Says("intake.subjects", ("most", CaseFields.Of(CaseFields.Subjects).Most))
                .OverridePropertyName(CaseFields.Subjects);
            RuleFor(command => command.Further).MustHoldFieldValues();
            RuleForEach(command => command.Unknown)
                .Custom((name, context) => context.AddFailure(new ValidationFailure(name, "") { CustomState = NoSuchField(name) }));
        }
    }

    private static Saying NoSuchField(string name) =>
        Saying.Of(
            "intake.unknown-field",
            ("name", name),
            ("known", SayingValue.List([.. CaseFields.Registered.Select(field => field.Name), "messageId", "procedure"]))
        );

    public sealed class Handler(CaseIntake intake, CaseFlowDb db, StaffDirectory directory, OfficeSettings settings, TimeProvider clock)
        : IRequestHandler<Command, OrRefusal<Registered>>
    {
        public async ValueTask<OrRefusal<Registered>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (staff, subjects) = (await directory.Read(db, cancellationToken), command.Item.Fields.List(CaseFields.Subjects));
            if (SubjectCodes.Question(subjects, staff) is { } question)
                return Unclear(question);
            var registered = await Register(command, cancellationToken);
            if (registered.Refusal is { } refusal)
                return refusal;
            return registered.Value[0] switch
            {
                Registration.Registered made => await Told(made, subjects, staff, command.By, cancellationToken),
                Registration.Known known => Known(known),
                var other => throw new InvalidOperationException($"Unknown registration {other.GetType().Name}."),
            };
        }

        private async Task<Registered> Told(
            Registration.Registered made,
            ImmutableArray<string> subjects,
            Staff staff,
            Reader by,
            CancellationToken ct
        )
        {
            var recused = new Recusal(staff.People, SubjectCodes.Of(subjects, staff)).Bars(by);
            var tasks = recused ? [] : await Open(made.CaseId, ct);
            return new Registered(made.CaseId, made.Number)
            {
                Strangers = SubjectCodes.Strangers(subjects, staff),
                Recused = recused,
                Next =
                [
                    .. tasks.Select(task => new NextTask(
                        Saying.Verbatim(task.StepName),
                        [Holders.Words(task, staff)],
                        Holders.Post(task, staff),
                        task.DueAt
                    )),
                ],
            };
        }

        private Task<List<TaskRow>> Open(long caseId, CancellationToken ct) =>
            db
                .Tasks.AsNoTracking()
                .Where(task => task.CaseId == caseId && task.Status == InboxTaskStatus.Open)
                .OrderBy(task => task.DueOrder)
                .ToListAsync(ct);

        // A case that is about whoever registers it is not known to them: they are never told of it (KnownItems).
        private static Refusal Known(Registration.Known known) =>
            new(
                "known-item",
                RefusalKind.Conflict,
                Saying.Of(known.ByUrl ? "intake.known-link" : "intake.known-number", ("number", known.Number))
            );

        private static Refusal Unclear(Saying question) => TaskRefusals.FormProblems([new FieldProblem(CaseFields.Subjects, question)]);

        private async Task<OrRefusal<IReadOnlyList<Registration>>> Register(Command command, CancellationToken ct)
        {
            var (procedure, now) = (command.Procedure ?? settings.Procedure, clock.Now());
            // Whoever registers an item has it before their eyes: it was found now at the latest.
            var item = command.Item.With(CaseFields.DiscoveredAt, command.Item.Fields[CaseFields.DiscoveredAt] ?? FieldValue.Of(now));
            try
            {
                return await intake.Register([item], procedure, command.By, now, ct);
            }
            catch (DbUpdateException)
            {
                // Somebody registered the same item at the same moment: now it is known.
                return await intake.Register([item], procedure, command.By, clock.Now(), ct);
            }
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases",
                async Task<Results<Ok<Registered>, ProblemHttpResult>> (
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(CommandOf(body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.RegisterCases)
            .Refuses(403, 409, 422)
            .WithName("registerCase")
            .WithTags("Cases")
            .WithSummary("Register an item as a case");

    private static Command CommandOf(Body body, Reader by)
    {
        var unknown = (body.Further?.Keys ?? []).Except(CaseFields.Registered.Select(field => field.Name), StringComparer.Ordinal);
        var further = CaseFields
            .Registered.Where(field => body.Further?.ContainsKey(field.Name) == true)
            .ToDictionary(field => field.Name, field => body.Further![field.Name], StringComparer.Ordinal);
        var item = ItemOf(body);
        foreach (var (field, given) in further)
            item = item.With(field, Cleaned(CaseFields.Of(field), FieldJson.Read(given)));
        return new Command(item, further, body.Procedure, by) { Unknown = [.. unknown] };
    }

    private static Item ItemOf(Body body) =>
        Item.Of(PlainText.Line(body.Title ?? ""), PlainText.Lines(body.Text ?? ""), Blank(body.Source), Blank(body.MessageId))
            .With(CaseFields.Url, Blank(body.Url))
            .With(CaseFields.PostedAt, body.PostedAt)
            .With(CaseFields.DiscoveredAt, body.DiscoveredAt)
            .With(CaseFields.Region, Blank(body.Region))
            .With(CaseFields.Category, Blank(body.Category))
            .With(CaseFields.Subjects, FieldValue.Of([.. (body.Subjects ?? []).SelectMany(EachLine)]))
            .With(CaseFields.RealName, body.RealName is { } real ? FieldValue.Of(real) : null)
            .With(CaseFields.Level, body.Level?.Fact());

    private static FieldValue? Cleaned(CaseField field, FieldValue? given) =>
        (field.Type.Shape, given) switch
        {
            (ValueShape.Line, FieldValue.Text text) => FieldValue.Of(PlainText.Line(text.Value)),
            (ValueShape.Lines, FieldValue.Text text) => FieldValue.Of(PlainText.Lines(text.Value)),
            _ => given,
        };

    private static IEnumerable<string> EachLine(string? text) =>
        (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(PlainText.Line).Where(line => line.Length > 0);

    private static string? Blank(string? text) => text is null || PlainText.Line(text) is not { Length: > 0 } line ? null : line;
}
