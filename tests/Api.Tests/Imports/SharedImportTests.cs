using CaseFlow.Infrastructure;

namespace CaseFlow.Api.Tests.Imports;

/// <summary>Acceptance over real messages. They are not part of this repository; where they are absent the test is skipped.</summary>
public sealed class SharedImportTests
{
    [Fact]
    public async Task The_1397_real_messages_become_1397_cases_of_the_shipped_procedure_once()
    {
        var file = await File.ReadAllBytesAsync(PathOf("replies.dev.csv"), TestContext.Current.CancellationToken);
        await using var office = await ImportHost.Open();
        var procedure = new OfficeSettings().Procedure;

        var first = await office.Import(file, "问政平台", procedure);
        var second = await office.Import(file, "问政平台", procedure);

        Assert.Equal((1_397, 1_397, 0, 0), first.Tally);
        Assert.Equal((1_397, 0, 1_397, 0), second.Tally);
        Assert.Equal(1_397, await office.Cases());
        var report = await office.Verify();
        Assert.Equal(1_397, report.Cases);
        Assert.Empty(report.Differences);
    }

    private static string PathOf(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", "complaints", name);
            if (File.Exists(path))
                return path;
        }

        Assert.Skip($"shared/data/complaints/{name} does not stand beside the repository.");
        return "";
    }
}
