using CaseFlow.Api.Features.Search;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Tests.Search;

/// <summary>What comes first in a list of cases, and that its pages together are the whole of it.</summary>
public abstract class CaseListsTests(Engine engine)
{
    private static readonly Reader Assessor = Organisation.None.ReaderOf(new Actor("reader", [Roles.Assessor], ["office"]));

    // Days until the earliest open task is due, by number of the case; null: none is.
    private static readonly int?[] Dues = [5, null, 1, 3, 1, null, -2];

    [Fact]
    public async Task By_due_moment_the_most_pressing_comes_first_and_what_has_none_last()
    {
        await using var office = await Stocked();

        Assert.Equal([7, 5, 3, 4, 1, 6, 2], await Ids(office, new CaseFilter(), CaseOrder.Due));
        Assert.Equal([7, 6, 5, 4, 3, 2, 1], await Ids(office, new CaseFilter(), CaseOrder.Newest));
        Assert.Equal([7, 5, 3, 1], await Ids(office, new CaseFilter { Text = "积水", Status = CaseStatus.Open }, CaseOrder.Due));
        Assert.Equal([6], await Ids(office, new CaseFilter { Status = CaseStatus.Closed }, CaseOrder.Due));
        Assert.Equal([7], await Ids(office, new CaseFilter { Overdue = true }, CaseOrder.Due));
        Assert.Equal([1], await Ids(office, new CaseFilter { Text = "YQ-20260302-0001" }, CaseOrder.Due));
    }

    [Theory]
    [InlineData(CaseOrder.Due, null)]
    [InlineData(CaseOrder.Due, "东街")]
    [InlineData(CaseOrder.Newest, null)]
    public async Task Pages_of_any_size_together_are_the_whole_list(CaseOrder order, string? text)
    {
        await using var office = await Stocked();
        var filter = new CaseFilter { Text = text };
        var whole = await Ids(office, filter, order);

        Assert.NotEmpty(whole);
        for (var size = 1; size <= Dues.Length + 1; size++)
        {
            var pages = new List<long>();
            CasePlace? last = null;
            while (await Page(office, filter, order, last, size) is { Length: > 0 } page)
            {
                pages.AddRange(page.Select(row => row.Id));
                last = CasePlace.Read(Cursor.Write(CasePlace.Of(page[^1]).Key));
            }
            Assert.Equal(whole, pages);
        }
    }

    [Fact]
    public async Task A_text_that_many_cases_have_is_put_in_order_as_well()
    {
        const int many = 230;
        await using var office = await Stocked();
        await AddMany(office, many);

        var found = await Page(office, new CaseFilter { Text = "东街 路灯" }, CaseOrder.Due, null, many * 2);
        var next = await Page(office, new CaseFilter { Text = "东街 路灯" }, CaseOrder.Due, CasePlace.Of(found[99]), 10);

        Assert.Equal(many / 2, found.Count(row => row.Id > Dues.Length));
        Assert.Equal(
            found.OrderBy(row => row.NextDue ?? DateTimeOffset.MaxValue).ThenByDescending(row => row.Id).Select(row => row.Id),
            found.Select(row => row.Id)
        );
        Assert.Equal(found[100..110].Select(row => row.Id), next.Select(row => row.Id));
    }

    /// <summary>Cases after those of <see cref="Dues"/>, due on seven days in turn.</summary>
    private protected static Task<int> AddMany(Office office, int count) =>
        office.Db(db =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var i = 1; i <= count; i++)
                Add(db, Dues.Length + i, Office.Monday.AddDays(i % 7));
            return db.SaveChangesAsync(Office.Ct);
        });

    private async Task<Office> Stocked()
    {
        var office = await Office.Open(engine);
        await office.Db(db =>
        {
            foreach (var (i, due) in Dues.Index())
                Add(db, i + 1, due is { } days ? Office.Monday.AddDays(days) : null);
            return db.SaveChangesAsync(Office.Ct);
        });
        return office;
    }

    private static void Add(CaseFlowDb db, long id, DateTimeOffset? due)
    {
        var row = SearchRows.Case(id, id % 2 == 1 ? "东街积水" : "东街路灯不亮");
        row.Status = id == 6 ? CaseStatus.Closed : CaseStatus.Open;
        db.Add(row);
        if (due is null)
            return;
        db.Add(SearchRows.Task(id, 1, due.Value.AddDays(9)));
        db.Add(SearchRows.Task(id, 2, due.Value));
    }

    private static async Task<IReadOnlyList<long>> Ids(Office office, CaseFilter filter, CaseOrder order) =>
        [.. (await Page(office, filter, order, null, 50)).Select(row => row.Id)];

    private static async Task<CaseRow[]> Page(Office office, CaseFilter filter, CaseOrder order, CasePlace? after, int count) =>
        (await Asked(office, filter, order, after, count)).Value!;

    private protected static Task<OrRefusal<CaseRow[]>> Asked(
        Office office,
        CaseFilter filter,
        CaseOrder order,
        CasePlace? after,
        int count
    ) =>
        office.With<IServiceProvider, OrRefusal<CaseRow[]>>(parts =>
            new CaseLists(SearchRows.Search(parts)).Page(filter, order, Assessor, after, count, Office.Ct)
        );
}

public sealed class CaseListsOnSqliteTests() : CaseListsTests(Engine.Sqlite)
{
    [Fact]
    public async Task More_than_can_be_put_in_order_with_a_text_are_refused_with_what_to_do()
    {
        await using var office = await Office.Open(Engine.Sqlite);
        await AddMany(office, CaseLists.MostWithText + 1);

        var refused = await Asked(office, new CaseFilter { Text = "东街" }, CaseOrder.Due, null, 5);
        Assert.Equal("too-many-to-order", refused.Refusal!.Code);
        Assert.Equal(5, (await Asked(office, new CaseFilter { Text = "东街" }, CaseOrder.Newest, null, 5)).Value!.Length);
        Assert.Equal(5, (await Asked(office, new CaseFilter { Text = "东街积水" }, CaseOrder.Due, null, 5)).Value!.Length);
    }
}

public sealed class CaseListsOnPostgresTests() : CaseListsTests(Engine.Postgres);
