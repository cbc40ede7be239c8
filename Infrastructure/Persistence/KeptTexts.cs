using System.Data.Common;
using CaseFlow.Domain.Fields;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>
/// The net beneath all ways in: no text goes to a database that one of the two cannot keep or that breaks whoever reads it
/// (<see cref="PlainText.Kept"/>). It looks at what every command carries, questions and direct changes included; the same text is
/// written and asked for.
/// </summary>
internal sealed class KeptTexts : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    ) => Kept(command, result);

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    ) => Kept(command, result);

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    ) => Kept(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Kept(command, result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Kept(command, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Kept(command, result));

    private static T Kept<T>(DbCommand command, T result)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.Value is string text)
                parameter.Value = PlainText.Kept(text);
            else if (parameter.Value is IEnumerable<string> texts && texts.Any(one => !ReferenceEquals(PlainText.Kept(one), one)))
                parameter.Value = texts.Select(PlainText.Kept).ToArray();
        }
        return result;
    }
}
