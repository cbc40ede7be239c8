using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using FluentValidation;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>What a person hands in for a task: to complete it, or to see beforehand what completing it would do.</summary>
public abstract record HandedIn(TaskKey Task, Reader By, CompleteTask.Body Given)
{
    internal TaskCompleted At(DateTimeOffset now) => new(now, By, Task.Visit, Task.Seq, Given.Outcome, FieldJson.Read(Given.Fields));
}

public abstract class HandedInRules<T> : AbstractValidator<T>
    where T : HandedIn
{
    protected HandedInRules()
    {
        RuleFor(handed => handed.Given.Outcome).NotEmpty().WithMessage("请选择办理结果。").OverridePropertyName("outcome");
        RuleFor(handed => handed.Given.Fields).MustHoldFieldValues();
    }
}
