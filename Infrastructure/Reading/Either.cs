using System.Linq.Expressions;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>Conditions of which one is enough, as one that the database understands.</summary>
internal static class Either
{
    public static Expression<Func<T, bool>> Of<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(
            Expression.OrElse(one.Body, new SameRow(other.Parameters[0], one.Parameters[0]).Visit(other.Body)),
            one.Parameters
        );

    private sealed class SameRow(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
