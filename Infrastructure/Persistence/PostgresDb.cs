using System.Data;
using System.Runtime.CompilerServices;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Search;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>For more than one node. Moments are <c>timestamptz</c>.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : CaseFlowDb(options), IDataProtectionKeyContext
{
    private const long FirstStretch = 2_000;
    private const int StretchGrowth = 5;

    /// <summary>The keys of the sign-in cookies: a person signed in at one node is signed in at all (ADR 0015).</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    // timestamptz takes moments in UTC only; those that people write in settings and calendars carry the office's offset.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMoments>();
        // Texts in one order everywhere, by code point as in SQLite and in the program: not by the language that the server was set up in.
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    public override async Task<WriteTransaction> BeginWrite(CancellationToken ct) => new(await Database.BeginTransactionAsync(ct), null);

    public override Task<IDbContextTransaction> BeginRead(CancellationToken ct) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

    // The index finds the words of a term; that several stand together is read from the text where it lies, not in the program.
    public override Task<IReadOnlyList<long>> NewestWith(
        IReadOnlyList<string> terms,
        IQueryable<CaseRow> among,
        long before,
        int count,
        CancellationToken ct
    )
    {
        string[] words = [.. terms.SelectMany(SearchWords.ToFind).Distinct(StringComparer.Ordinal)];
        // Mostly a text is written as it is looked for; to write it so takes far longer than to read it, and only the others are.
        string[] like = [.. terms.Where(term => SearchWords.ToFind(term).Count > 1).Select(Pattern)];
        return Newest(
            (from, to) =>
                Database.SqlQuery<long>(
                    $"""
                    SELECT "Id" AS "Value" FROM cases
                    WHERE search_words @> {words} AND "Id" >= {from} AND "Id" < {to}
                        AND (
                            concat_ws(E'\n', "Title", "Body", "MessageId", "Url") LIKE ALL ({like})
                            OR search_text(concat_ws(E'\n', "Title", "Body", "MessageId", "Url")) LIKE ALL ({like})
                        )
                    """
                ),
            among,
            before,
            count,
            ct
        );
    }

    // Small and capital letters are not told apart: that takes far longer, and the few that are found so are looked at again.
    private static string Pattern(string term) =>
        $"%{string.Concat(term.Select(letter => letter switch { ' ' => "_%", >= 'a' and <= 'z' => "_", _ => letter.ToString() }))}%";

    // The planner uses the index for each pair of neighbours and joins what it found.
    public override Task<IReadOnlyList<long>> NewestWithTitleLike(
        IReadOnlyList<string> pairs,
        IQueryable<CaseRow> among,
        int count,
        CancellationToken ct
    )
    {
        var any = string.Join(" OR ", Enumerable.Range(0, pairs.Count - 1).Select(i => $"title_words @> ARRAY[{{{i}}}, {{{i + 1}}}]"));
        var sql = $"SELECT \"Id\" AS \"Value\" FROM cases WHERE ({any}) AND \"Id\" >= {{{pairs.Count}}} AND \"Id\" < {{{pairs.Count + 1}}}";
        return Newest(
            (from, to) => Database.SqlQuery<long>(FormattableStringFactory.Create(sql, [.. pairs, from, to])),
            among,
            long.MaxValue,
            count,
            ct
        );
    }

    // Its index has no order: it is asked for the newest stretch of cases first, then for longer ones, as long as there are too few.
    private async Task<IReadOnlyList<long>> Newest(
        Func<long, long, IQueryable<long>> hits,
        IQueryable<CaseRow> among,
        long before,
        int count,
        CancellationToken ct
    )
    {
        var found = new List<long>();
        var to = Math.Min(before, await Cases.MaxAsync(row => (long?)row.Id, ct) + 1 ?? 0);
        for (var stretch = FirstStretch; found.Count < count && to > 0; stretch *= StretchGrowth)
        {
            var from = Math.Max(to - stretch, 0);
            var those = hits(from, to);
            found.AddRange(
                await among
                    .Where(row => row.Id >= from && row.Id < to && those.Contains(row.Id))
                    .OrderByDescending(row => row.Id)
                    .Select(row => row.Id)
                    .Take(count - found.Count)
                    .ToListAsync(ct)
            );
            to = from;
        }
        return found;
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<DataProtectionKey>().ToTable("keys");
        var contents = builder.Entity<ContentRow>();
        contents.ToTable("contents");
        contents.HasKey(row => new { row.Sha256, row.Piece });
        contents.Property(row => row.Sha256).HasMaxLength(80);
        // None holds NextDue: a change of it alone then leaves all indexes as they are, also those of words.
        var cases = builder.Entity<CaseRow>();
        cases.HasIndex(row => new { row.Status, row.Id });
        cases.HasIndex(row => row.ReceivedAt);
        cases.HasIndex(row => row.ClosedAt);
    }
}
