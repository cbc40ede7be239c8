using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>For more than one node. Moments are <c>timestamptz</c>.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : CaseFlowDb(options)
{
    // timestamptz takes moments in UTC only; those that people write in settings and calendars carry the office's offset.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMoments>();

    public override async Task<WriteTransaction> BeginWrite(CancellationToken ct) =>
        new(await Database.BeginTransactionAsync(ct), null);

    public override Task<IDbContextTransaction> BeginRead(CancellationToken ct) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

    public override IQueryable<long> WithWords(IReadOnlyList<string> words)
    {
        var all = words.ToArray();
        return Database.SqlQuery<long>($"SELECT \"Id\" AS \"Value\" FROM cases WHERE search_words @> {all}");
    }

    // The planner uses the index for each pair of neighbours and joins what it found.
    public override IQueryable<long> WithTitleLike(IReadOnlyList<string> pairs)
    {
        var any = string.Join(" OR ", Enumerable.Range(0, pairs.Count - 1).Select(i => $"title_words @> ARRAY[{{{i}}}, {{{i + 1}}}]"));
        return Database.SqlQuery<long>(FormattableStringFactory.Create($"SELECT \"Id\" AS \"Value\" FROM cases WHERE {any}", [.. pairs]));
    }
}
