using CaseFlow.Domain.Cases;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

/// <summary>Acceptance over real messages. They are not part of this repository; where they are absent the tests are skipped.</summary>
public sealed class SharedFilesTests
{
    [Theory]
    [InlineData("replies.dev.csv", 1_397)]
    [InlineData("unlabelled_2801.csv", 2_801)]
    [InlineData("hot_messages.dev.csv", 2_109)]
    [InlineData("classify.dev.csv", 495)]
    public void Every_row_of_the_shared_files_is_a_valid_item(string name, int rows)
    {
        using var stream = File.OpenRead(PathOf(name));
        using var file = Reading.Opened(stream);

        var read = file.Rows().ToList();

        Assert.Empty(read.OfType<RowRefused>().SelectMany(row => row.Errors));
        Assert.Equal(rows, read.OfType<ItemRead>().Count());
        Assert.All(read.OfType<ItemRead>(), row => Assert.NotNull(row.Item.Fields[CaseFields.PostedAt]));
        Assert.Equal(1, file.FractionRead);
    }

    [Fact]
    public void The_same_rows_in_gb18030_give_the_same_items()
    {
        var text = File.ReadAllText(PathOf("replies.dev.csv"));
        using var utf8 = File.OpenRead(PathOf("replies.dev.csv"));
        using var gb18030 = new MemoryStream(System.Text.CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text));

        Assert.Equal(
            Reading.Items(utf8).Select(item => (item.MessageId, item.Title, item.Body)),
            Reading.Items(gb18030).Select(item => (item.MessageId, item.Title, item.Body))
        );
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
