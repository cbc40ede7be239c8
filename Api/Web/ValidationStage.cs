using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using FluentValidation;
using Mediator;

namespace CaseFlow.Api.Web;

/// <summary>Runs the validators of a request before its handler; what they find is answered as one refusal.</summary>
public sealed class ValidationStage<TRequest, TReply>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TReply>
    where TRequest : IRequest<TReply>
    where TReply : IRefusable<TReply>
{
    public async ValueTask<TReply> Handle(
        TRequest message,
        MessageHandlerDelegate<TRequest, TReply> next,
        CancellationToken cancellationToken
    )
    {
        var problems = ImmutableArray.CreateBuilder<FieldProblem>();
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(message, cancellationToken);
            problems.AddRange(
                result.Errors.Select(error => new FieldProblem(
                    error.PropertyName,
                    error.CustomState as Saying ?? Saying.Verbatim(error.ErrorMessage)
                ))
            );
        }
        return problems.Count == 0
            ? await next(message, cancellationToken)
            : TReply.Refused(
                new Refusal("invalid", RefusalKind.Invalid, ("count", problems.Count), ("problem", problems[0].Text))
                {
                    Fields = problems.ToImmutable(),
                }
            );
    }
}
