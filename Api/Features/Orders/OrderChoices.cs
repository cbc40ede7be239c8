using CaseFlow.Api.Features.Tasks;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Orders;

/// <summary>What the choices of an order's form are called, so that two tasks of one step are told apart by who has them.</summary>
public sealed class OrderChoices(CaseFlowDb db)
{
    /// <returns>The choices of a field with their words.</returns>
    internal async Task<Func<FormField, IReadOnlyList<AskedChoice>>> Of(
        long caseId,
        Run run,
        Procedure procedure,
        WorkCalendar calendar,
        Staff staff,
        CancellationToken ct
    )
    {
        var tasks = await db
            .Tasks.AsNoTracking()
            .Where(task => task.CaseId == caseId && task.Status == InboxTaskStatus.Open)
            .ToListAsync(ct);
        var words = new Words(run, procedure, calendar, staff, tasks);
        return field => [.. field.Choices.Select(choice => new AskedChoice(choice.Value, words.Of(field.Name, choice)))];
    }

    private sealed class Words(Run run, Procedure procedure, WorkCalendar calendar, Staff staff, List<TaskRow> tasks)
    {
        public Saying Of(string field, Choice choice) =>
            (field, Chosen.Read(choice.Value)) switch
            {
                (CaseFields.Level, _) when LevelAndRouteWords.ReadLevel(choice.Value) is { } level => AskedField.Said(level.Word()),
                (CaseFields.Route, _) when LevelAndRouteWords.ReadRoute(choice.Value) is { } route => AskedField.Said(route.Word()),
                (OrderFields.Limit or OrderFields.Task or OrderFields.Visit, { } chosen) => OfCase(chosen) ?? Saying.Verbatim(choice.Label),
                _ => Saying.Verbatim(choice.Label),
            };

        private Saying? OfCase(Chosen chosen)
        {
            if (run.VisitOf(chosen.Visit) is not { } visit)
                return null;
            var step = procedure.NameOf(visit.Step);
            var held = tasks.Where(task => task.Visit == chosen.Visit && (chosen.Number == 0 || task.Seq == chosen.Number)).ToArray();
            var who = held.Select(task => Holders.Words(task, staff)).Distinct().ToArray();
            var due = visit.Paused?.Until ?? visit.TaskOf(chosen.Number)?.Due ?? visit.Due;
            return (who, due) switch
            {
                ([], null) => Saying.Verbatim(step),
                ([], { } moment) => Saying.Of(CodeOf(visit, "orders.choice.wait"), ("step", step), ("due", Local(moment))),
                (_, null) => Saying.Of("orders.choice.task", ("step", step), ("who", SayingValue.List(who))),
                (_, { } moment) => Saying.Of(
                    CodeOf(visit, "orders.choice.limit"),
                    ("step", step),
                    ("who", SayingValue.List(who)),
                    ("due", Local(moment))
                ),
            };
        }

        private static string CodeOf(Visit visit, string running) =>
            visit.Paused is null ? running
            : running == "orders.choice.wait" ? "orders.choice.wait-paused"
            : "orders.choice.limit-paused";

        private SayingValue.Minute Local(DateTimeOffset moment) => new(calendar.Local(moment));
    }
}
