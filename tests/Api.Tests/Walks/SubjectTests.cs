using System.Text;
using CaseFlow.Api.Tests.Imports;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>回避 for those who are named, not coded: files and people outside know units by their names.</summary>
public sealed class SubjectTests
{
    private const string Education = "education";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unit_that_an_imported_file_names_is_not_handed_the_item()
    {
        var host = await ImportHost.Open();
        await using var office = await WithEducation(host);
        await host.Import(
            Encoding.UTF8.GetBytes("标题,正文,来源,发现时间,涉及单位\n补课收费,内容,留言板,2026-09-21 09:00,市教育局\n"),
            procedure: "online-opinion"
        );
        var row = await host.InDb(db => db.Cases.AsNoTracking().SingleAsync(Ct));
        var item = new OpenCase(row.Id, row.Number);
        await office.Assessor.Does(item, "排查", "InScope", new { level = "3", realName = false });
        await office.Assessor.Does(item, "编报摘报", "Drafted");
        await office.AssessorHead.Does(item, "核稿", "Approved");

        var refused = await office.Leader.IsRefused(item, "书记批示", "Assign", new { leadUnit = Education });

        Assert.Contains("leadUnit", refused.Fields);
        Assert.Equal("|education|", row.Subjects);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Subjects_are_kept_as_codes_where_the_office_knows_them_and_as_text_where_not()
    {
        await using var office = await WithEducation(await ImportHost.Open());

        var item = await office.Collector.Registers(
            new
            {
                title = "补课收费",
                body = "内容",
                procedure = "online-opinion",
                subjects = new[] { "市教育局、 某培训机构；housing", "leader\n市教育局", " , " },
            }
        );

        var fields = (await office.Supervisor.Get(item.Path)).GetProperty("fields");
        Assert.Equal(
            [Education, "某培训机构", Office.Housing, "leader"],
            fields.GetProperty("subjects").EnumerateArray().Select(code => code.GetString())
        );
    }

    [Fact]
    public async Task A_title_is_kept_on_one_line_and_nothing_that_cannot_be_shown_is_kept()
    {
        await using var office = await Office.Open();

        var item = await office.Collector.Registers(
            new
            {
                title = " 东街\r\n积\0水\u001B ",
                body = "第一行\r\n\t第\0二行",
                source = "市民\0留言板",
            }
        );

        var fields = (await office.Supervisor.Get(item.Path)).GetProperty("fields");
        Assert.Equal("东街 积水", fields.GetProperty("title").GetString());
        Assert.Equal("第一行\r\n\t第二行", fields.GetProperty("body").GetString());
        Assert.Equal("市民留言板", fields.GetProperty("source").GetString());
    }

    private static async Task<Office> WithEducation(ImportHost host)
    {
        await host.InDb(async db =>
        {
            db.Units.Add(new UnitRow { Code = Education, Name = "市教育局" });
            return await db.SaveChangesAsync(Ct);
        });
        host.Services.GetRequiredService<StaffDirectory>().Forget();
        return await Office.Open(host);
    }
}
