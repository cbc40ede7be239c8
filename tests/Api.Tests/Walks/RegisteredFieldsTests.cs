using CaseFlow.Domain.Cases;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>Every field that may be registered is taken by the API, whether or not its body has a property for it.</summary>
public sealed class RegisteredFieldsTests
{
    [Fact]
    public async Task Fields_without_a_property_of_their_own_come_in_by_name()
    {
        await using var office = await Office.Open();

        var item = await office.Collector.Registers(
            new
            {
                title = "路灯不亮",
                body = "三天了",
                subjectPosts = new[] { "局长", "主任" },
                containsAccusation = true,
                sentiment = "负面",
            }
        );

        var fields = (await office.Supervisor.Get(item.Path)).GetProperty("fields");
        Assert.Equal(["局长", "主任"], fields.GetProperty(CaseFields.SubjectPosts).EnumerateArray().Select(post => post.GetString()));
        Assert.True(fields.GetProperty(CaseFields.ContainsAccusation).GetBoolean());
        Assert.Equal("负面", fields.GetProperty(CaseFields.Sentiment).GetString());
        await office.ReplaysWithoutDifference();
    }
}
