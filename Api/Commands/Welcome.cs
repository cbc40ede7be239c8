using CaseFlow.Api.Sayings;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Setup;

namespace CaseFlow.Api.Commands;

/// <summary>What a person who has just started the program reads.</summary>
internal static class Welcome
{
    /// <summary>How many accounts fit into a line of a terminal.</summary>
    private const int InOneLine = 3;

    /// <param name="anyAccount">Whether somebody can sign in.</param>
    public static void Print(WebApplication app, bool anyAccount)
    {
        var settings = app.Services.GetRequiredService<OfficeSettings>();
        var address = app.Urls.FirstOrDefault() ?? settings.PublicUrl;
        Console.WriteLine();
        Console.WriteLine($"  CaseFlow 已启动，请打开 / open  {address}");
        Console.WriteLine($"  接口说明 / API page            {address}/scalar");
        Console.WriteLine($"  数据目录 / data folder         {settings.DataFolder}");
        if (settings.Demo)
            PrintAccounts();
        if (!anyAccount)
            Console.WriteLine("  还没有账号，用 caseflow admin create --help 查看如何新建第一个 / no account yet: it tells how to make the first one");
        Console.WriteLine();
    }

    private static void PrintAccounts()
    {
        Console.WriteLine($"  演示账号，密码都是 / demo accounts, all with the password  {DemoOffice.Password}");
        foreach (var unit in DemoOffice.Units)
        {
            foreach (var some in DemoOffice.People.Where(person => person.Unit == unit.Code).Chunk(InOneLine))
                Console.WriteLine($"    {unit.Name}：{string.Join('、', some.Select(Words))}");
        }
    }

    private static string Words(DemoOffice.Person person) => $"{person.Code} {person.Name}（{string.Join('、', person.Roles.Select(role => Roles.NameOf(role).Spoken()))}）";
}
