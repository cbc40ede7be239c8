using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using FluentValidation;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>An act by its name, with its form as a person filled it in: to do it, or to see beforehand what it would do.</summary>
public abstract record FilledAct(TaskKey Task, string Act, Reader By, IReadOnlyDictionary<string, JsonElement> Fields)
{
    /// <summary>Number of the case's last event that whoever acts has seen; null when it does not matter.</summary>
    public int? Turn { get; init; }

    /// <summary>Its event, or the refusal when there is no such act or it does not ask for what was filled in.</summary>
    internal OrRefusal<TaskActed> At(DateTimeOffset now)
    {
        var filled = FieldJson.Read(Fields);
        if (TaskActs.Find(Act)?.Handed(now, By, Task.Visit, Task.Seq, filled) is not { } acted)
            return NoSuchAct(Act);
        var strange = filled
            .Keys.Except(acted.Filled().Keys, StringComparer.Ordinal)
            .Select(name => new FieldProblem(name, Saying.Of("tasks.act-without-field", ("field", name))))
            .ToImmutableArray();
        return strange.IsEmpty ? acted : TaskRefusals.FormProblems(strange);
    }

    private static Refusal NoSuchAct(string act) => new("no-such-act", RefusalKind.NotFound, ("act", act));
}

public abstract class FilledActRules<T> : AbstractValidator<T>
    where T : FilledAct
{
    protected FilledActRules() => RuleFor(filled => filled.Fields).MustHoldFieldValues();
}
