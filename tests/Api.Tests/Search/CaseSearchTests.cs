using CaseFlow.Api.Features.Search;
using CaseFlow.Api.Features.Tasks;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Search;

public abstract class CaseSearchTests(Engine engine)
{
    private static readonly Reader Assessor = Organisation.None.ReaderOf(new Actor("reader", [Roles.Assessor], ["office"]));

    [Theory]
    [InlineData("积水", 1, 3)]
    [InlineData("水", 1, 2, 3)]
    [InlineData("东街积水", 1)]
    [InlineData("积水 井盖", 3)]
    [InlineData("街积水东")]
    [InlineData("WIFI", 2)]
    [InlineData("！")]
    [InlineData("不退。供水")]
    [InlineData("雨天 ！", 3)]
    [InlineData("积水。雨", 1)]
    [InlineData("盖松动雨")]
    public async Task Chinese_text_is_found_in_title_and_body_whatever_its_length(string text, params int[] expected)
    {
        await using var office = await Office.Open(engine);
        await Register(office, ("东街积水", "又积水，雨后不退。"), ("供水不稳", "wifi 也慢。"), ("西巷井盖松动", "雨天积水看不见。"));

        Assert.Equal(expected.Select(id => (long)id).OrderDescending(), await Found(office, new CaseFilter { Text = text }));
    }

    [Fact]
    public async Task Pairs_that_stand_apart_are_no_hit()
    {
        await using var office = await Office.Open(engine);
        await Register(office, ("东街很长，街积水", "无"));

        Assert.Empty(await Found(office, new CaseFilter { Text = "东街积水" }));
    }

    [Fact]
    public async Task A_number_is_found_by_its_beginning_and_by_a_part_of_it()
    {
        await using var office = await Office.Open(engine);
        await Register(office, ("路灯不亮", "无"), ("路面破损", "无"));

        Assert.Equal([2, 1], await Found(office, new CaseFilter { Text = "yq-20260302" }));
        Assert.Equal([2], await Found(office, new CaseFilter { Text = "0302-0002" }));
    }

    [Fact]
    public async Task A_case_is_found_by_the_name_of_a_unit_that_has_a_task_of_it()
    {
        await using var office = await Office.Open(engine);
        await Register(office, ("路灯不亮", "无"), ("路面破损", "无"));
        await office.Db(async db =>
        {
            db.Units.Add(new UnitRow { Code = "lamps", Name = "市路灯管理处" });
            await db.SaveChangesAsync(Office.Ct);
            await db
                .Tasks.Where(task => task.CaseId == 1)
                .ExecuteUpdateAsync(set => set.SetProperty(task => task.Unit, "lamps"), Office.Ct);
        });
        await office.With<StaffDirectory>(directory =>
        {
            directory.Forget();
            return Task.CompletedTask;
        });

        Assert.Equal([1], await Found(office, new CaseFilter { Text = "灯管理" }));
    }

    [Fact]
    public async Task A_corrected_title_is_found_and_the_old_one_no_more()
    {
        await using var office = await Office.Open(engine);
        await Register(office, ("东街积水", "无"));
        await office.Db(async db =>
        {
            (await db.Cases.SingleAsync(Office.Ct)).Title = "西街积水";
            await db.SaveChangesAsync(Office.Ct);
        });

        Assert.Empty(await Found(office, new CaseFilter { Text = "东街" }));
        Assert.Equal([1], await Found(office, new CaseFilter { Text = "西街" }));
    }

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended()
    {
        await using var office = await Office.Open(engine);
        await Register(office, [.. Enumerable.Range(1, 5).Select(i => ($"东街积水 {i}", "无"))]);

        Assert.Equal([5, 4], await Found(office, new CaseFilter { Text = "积水" }, count: 2));
        Assert.Equal([3, 2], await Found(office, new CaseFilter { Text = "积水" }, before: 4, count: 2));
    }

    [Theory]
    [InlineData("积水", null)]
    [InlineData("水", CaseStatus.Closed)]
    [InlineData("街积水", CaseStatus.Stopped)]
    [InlineData("积水 街", CaseStatus.Open)]
    public async Task Of_a_frequent_word_all_pages_together_are_all_cases_with_it_whatever_else_is_asked(string text, CaseStatus? status)
    {
        await using var office = await Office.Open(engine);
        var rows = Enumerable
            .Range(1, 2_400)
            .Select(id => new CaseRow
            {
                Id = id,
                Number = $"YQ-20260302-{id:0000}",
                Title = id % 4 == 0 ? "路灯不亮" : "东街积水",
                Body = "无",
                RegisteredBy = "collector",
                ReceivedAt = office.Now,
                Status =
                    id % 7 == 0 ? CaseStatus.Closed
                    : id is 3 or 1_999 ? CaseStatus.Stopped
                    : CaseStatus.Open,
            })
            .ToArray();
        await office.Db(db =>
        {
            db.Cases.AddRange(rows);
            return db.SaveChangesAsync(Office.Ct);
        });

        var found = new List<long>();
        for (IReadOnlyList<long> page = [long.MaxValue]; page.Count > 0; found.AddRange(page))
            page = [.. await Found(office, new CaseFilter { Text = text, Status = status }, before: page[^1], count: 300)];

        Assert.Equal(
            rows.Where(row => row.Id % 4 != 0 && (status is null || row.Status == status)).Select(row => row.Id).OrderDescending(),
            found
        );
    }

    [Fact]
    public async Task A_search_shows_nobody_a_case_that_is_not_theirs()
    {
        await using var office = await Office.Open(engine);
        await Register(office, ("东街积水", "无"));

        Assert.Empty(
            await Found(
                office,
                new CaseFilter { Text = "积水" },
                by: Organisation.None.ReaderOf(new Actor("stranger", [Roles.Investigator], ["elsewhere"]))
            )
        );
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData("积水", 2)]
    [InlineData("东街，积水", 1)]
    [InlineData("wifi", 1)]
    [InlineData("YQ-2026", 3)]
    [InlineData("YQ-20260302", 3)]
    [InlineData("YQ-20260302-000", 3)]
    [InlineData("没有的词", 0)]
    public async Task A_list_is_counted_without_being_read(string? text, int expected)
    {
        await using var office = await Office.Open(engine);
        await Register(office, ("东街，积水", "雨后不退。"), ("东街积水", "WIFI 也慢。"), ("路灯不亮", "无"));

        Assert.Equal(new CaseCount(expected, false), await Counted(office, new CaseFilter { Text = text }, most: 3));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("积水")]
    [InlineData("YQ-2026")]
    public async Task Beyond_its_bound_a_count_says_that_there_are_more(string? text)
    {
        await using var office = await Office.Open(engine);
        await Register(office, [.. Enumerable.Range(1, 5).Select(i => ($"东街积水 {i}", "无"))]);

        Assert.Equal(new CaseCount(4, true), await Counted(office, new CaseFilter { Text = text }, most: 4));
        Assert.Equal(new CaseCount(5, false), await Counted(office, new CaseFilter { Text = text }, most: 5));
    }

    [Fact]
    public async Task Drafts_of_a_task_go_when_it_closes()
    {
        await using var office = await Office.Open(engine);
        await Register(office, ("东街积水", "无"));
        var task = Assert.Single(await office.OpenTasks(1));
        await office.Db(async db =>
        {
            db.TaskDrafts.Add(
                new TaskDraftRow
                {
                    CaseId = 1,
                    Visit = task.Visit,
                    Seq = task.Seq,
                    Person = "reader",
                    Fields = "{}",
                    SavedAt = office.Now,
                }
            );
            await db.SaveChangesAsync(Office.Ct);
            await db.Tasks.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, InboxTaskStatus.Cancelled), Office.Ct);
        });

        Assert.Equal(0, await office.Db(db => db.TaskDrafts.CountAsync(Office.Ct)));
    }

    private static async Task Register(Office office, params (string Title, string Body)[] items) =>
        await office.Register(TestProcedures.Plain, [.. items.Select(item => Item.Of(item.Title, item.Body, "市长信箱"))]);

    private static async Task<IEnumerable<long>> Found(
        Office office,
        CaseFilter filter,
        long before = long.MaxValue,
        int count = 50,
        Reader? by = null
    ) =>
        (
            await office.With<IServiceProvider, IReadOnlyList<CaseRow>>(parts =>
            {
                var search = SearchRows.Search(parts);
                return search.Newest(search.Cards(filter, by ?? Assessor, filter.Status), filter.Text, before, count, Office.Ct);
            })
        ).Select(row => row.Id);

    private static Task<CaseCount> Counted(Office office, CaseFilter filter, int most) =>
        office.With<IServiceProvider, CaseCount>(parts => SearchRows.Search(parts).Count(filter, Assessor, most, Office.Ct));
}

public sealed class CaseSearchOnSqliteTests() : CaseSearchTests(Engine.Sqlite);

public sealed class CaseSearchOnPostgresTests() : CaseSearchTests(Engine.Postgres);
