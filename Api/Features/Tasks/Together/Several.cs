using System.Text.Json;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using FluentValidation;

namespace CaseFlow.Api.Features.Tasks.Together;

/// <summary>One act meant for several tasks: to do it, or to see beforehand what it would do.</summary>
public abstract record Several(string Act, ActOnTasks.Body Given, Reader By)
{
    internal IReadOnlyList<TaskSeen> Tasks => Given.Tasks ?? [];

    internal IReadOnlyDictionary<string, JsonElement> Fields => Given.Fields ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    internal bool Completes => TaskActs.Find(Act) is Complete;

    internal CompleteTask.Body Completion => new(Given.Outcome ?? "", Fields);

    /// <summary>Its event on one of them, or the refusal where there is none of this kind.</summary>
    internal OrRefusal<TaskActed> At(TaskSeen task, DateTimeOffset now) =>
        Completes ? new CompleteTask.Command(task.Key, By, Completion).At(now) : new ActOnTask.Command(task.Key, Act, By, Fields).At(now);
}

public abstract class SeveralRules<T> : AbstractValidator<T>
    where T : Several
{
    protected SeveralRules()
    {
        RuleFor(several => several.Act)
            .Must(act => TaskActs.Find(act) is { IsForSeveral: true })
            .Says("tasks.not-for-several")
            .OverridePropertyName("act");
        RuleFor(several => several.Tasks)
            .NotEmpty()
            .Says("tasks.none-selected")
            .Must(tasks => tasks.Count <= ActOnTasks.Most)
            .Says("tasks.too-many-selected", ("most", ActOnTasks.Most))
            .OverridePropertyName("tasks");
        RuleFor(several => several.Given.Outcome)
            .NotEmpty()
            .Says("tasks.no-outcome")
            .When(several => several.Completes)
            .OverridePropertyName("outcome");
        RuleFor(several => several.Fields).MustHoldFieldValues();
    }
}
