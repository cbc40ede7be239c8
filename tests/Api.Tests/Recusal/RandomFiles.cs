using System.Text;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Imports;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>Files that a town imports: whom a row is about is named, not coded.</summary>
internal sealed class RandomFiles(TownHost host, Town town, Random random, string procedure)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Rows that became no case, with the code of whom each is about and who brought the file.</summary>
    public List<(string Token, string Subject, long Import, string By)> RowsInError { get; } = [];

    /// <summary>The same file twice: the second time its row names the case that is there.</summary>
    public async Task Twice(string token, string subject)
    {
        var name = town.NameOf(subject);
        var file = $"标题,正文,来源,网址,涉及单位\n关于{token}的反映,{token}的详情,来源,https://board.example/{token},{name}\n";
        await Import("来件.csv", file);
        await Import("来件.csv", file);
    }

    /// <summary>A row that becomes no case: it tells of tomorrow. What is found names its header, and no other file has the same, nor the same name.</summary>
    public async Task InError(string token, string subject)
    {
        var name = town.NameOf(subject);
        var file = $"标题,正文,来源,涉及单位,发现{token}\n关于{token}的反映,{token}的详情,来源,{name},2099-01-01\n";
        var (import, by) = await Import($"来件{token}.csv", file, $"发现{token}=FoundAt");
        RowsInError.Add((token, subject, import, by));
    }

    private async Task<(long Import, string By)> Import(string name, string file, params string[] mapping)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(file));
        var (wish, by) = (new ImportWish(name, null, procedure, mapping, TableChoices.None), Town.Pick(random, town.With(Roles.Collector)));
        var id = await host.With<ImportFiles, long>(async files =>
        {
            using var received = await files.Folder.Receive(content, long.MaxValue, Ct);
            return await host.With<ImportRequests, long>(async requests => (await requests.Accept(received!, wish, by, Ct)).Value.Id);
        });
        // The office's own round may have the turn at this moment.
        while (!await host.With<ImportRun, bool>(run => run.Run(id, null, Ct)))
            await Task.Delay(50, Ct);
        return (id, by);
    }
}
