using CaseFlow.Domain;
using FluentValidation;
using Mediator;

namespace CaseFlow.Api.Web;

/// <summary>Runs the validators of a request before its handler; what they find is answered as one refusal.</summary>
public sealed class ValidationStage<TRequest, TValue>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, Reply<TValue>>
    where TRequest : IRequest<Reply<TValue>>
{
    public async ValueTask<Reply<TValue>> Handle(TRequest message, MessageHandlerDelegate<TRequest, Reply<TValue>> next, CancellationToken cancellationToken)
    {
        var problems = ImmutableArray.CreateBuilder<FieldProblem>();
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(message, cancellationToken);
            problems.AddRange(result.Errors.Select(error => new FieldProblem(error.PropertyName, error.ErrorMessage)));
        }
        return problems.Count == 0
            ? await next(message, cancellationToken)
            : new Refusal("invalid", RefusalKind.Invalid, $"有 {problems.Count} 项需要修改：{problems[0].Text}") { Fields = problems.ToImmutable() };
    }
}
