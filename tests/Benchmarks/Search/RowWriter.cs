using System.Data.Common;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaseFlow.Benchmarks.Search;

/// <summary>
/// Writes rows of one table with one prepared statement, on either database: a million rows through change tracking would
/// take longer than everything that is measured on them. Columns that the database keeps itself are left to it.
/// </summary>
internal sealed class RowWriter<TRow> : IAsyncDisposable
    where TRow : class
{
    private readonly DbCommand command;
    private readonly (IProperty Property, RelationalTypeMapping Mapping)[] columns;

    /// <param name="db">With an open connection, and in the transaction that the rows are written in.</param>
    public RowWriter(CaseFlowDb db)
    {
        var entity = db.Model.FindEntityType(typeof(TRow))!;
        columns =
        [
            .. entity
                .GetProperties()
                .Where(one => one.PropertyInfo is not null && one.GetBeforeSaveBehavior() == PropertySaveBehavior.Save)
                .Select(one => (one, one.GetRelationalTypeMapping())),
        ];
        command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        // Names of tables and columns of the model, never input.
#pragma warning disable CA2100
        command.CommandText =
            $"INSERT INTO {entity.GetTableName()} ({string.Join(", ", columns.Select(column => $"\"{column.Property.GetColumnName()}\""))}) "
            + $"VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
#pragma warning restore CA2100
        for (var i = 0; i < columns.Length; i++)
            command.Parameters.Add(columns[i].Mapping.CreateParameter(command, $"@p{i}", null, nullable: true));
        command.Prepare();
    }

    public async Task Write(TRow row, CancellationToken ct)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var (property, mapping) = columns[i];
            var value = property.PropertyInfo!.GetValue(row);
            command.Parameters[i].Value = (mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
        }
        await command.ExecuteNonQueryAsync(ct);
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();
}
