using System.Text;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Definitions;

/// <summary>A definition comes from outside: however it is broken, it is told and never thrown about.</summary>
public sealed class BrokenDefinitionTests
{
    private static readonly Flow Rich = Flow.Named("rich")
        .Variable("leadUnit")
        .Start()
        .Task("a", "Done", "Return")
        .With(
            new
            {
                form = new object[]
                {
                    new
                    {
                        name = "report",
                        type = "LongText",
                        required = true,
                    },
                    new
                    {
                        name = "kind",
                        type = "Choice",
                        choices = new[] { new { value = "1", label = "一" } },
                    },
                },
                deadline = new
                {
                    amount = 5,
                    clock = "WorkingDays",
                    from = "discoveredAt",
                    overdue = "Overdue",
                },
                ladder = new object[]
                {
                    new
                    {
                        name = "due",
                        when = "due",
                        to = new[] { "handler" },
                    },
                    new { name = "half", when = new { used = 50 } },
                },
            }
        )
        .Fork("f", "1", "2")
        .Units("u", "甲")
        .With(new { units = new { byCategory = new { 市容 = new[] { "甲" } } } })
        .Report("r")
        .Join("j", "WaitCount", 2)
        .Decision("d", "level", "1")
        .Switch("s", "level", "1", "2")
        .Delay("w")
        .Set("set", "level", "2")
        .Notify("n")
        .Finish()
        .Lines(
            "start -> a",
            "a -> f",
            "a.Return -> a",
            "a.Overdue -> f",
            "f.1 -> u",
            "f.2 -> r",
            "u -> j",
            "u.Object -> a",
            "r.End -> j",
            "j -> d",
            "d.True -> s",
            "d.False -> w",
            "s.1 -> set",
            "s.2 -> n",
            "s.Default -> end",
            "w -> end",
            "set -> n",
            "n -> end"
        );

    [Fact]
    public void Unbroken_it_is_free_of_findings() => Assert.Empty(Rich.Findings);

    [Fact]
    public void A_definition_cut_off_anywhere_never_throws()
    {
        var text = Rich.Text;
        for (var length = 0; length < text.Length; length += 7)
            Survives(text[..length]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_definition_with_any_bytes_changed_never_throws(int seed)
    {
        var random = new Random(seed);
        var bytes = Encoding.UTF8.GetBytes(Rich.Text);
        for (var round = 0; round < 1_500; round++)
        {
            var broken = (byte[])bytes.Clone();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            Survives(Encoding.UTF8.GetString(broken));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_definition_whose_values_were_swapped_for_any_others_never_throws(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var json = Rich.Json;
            for (var swaps = random.Next(1, 4); swaps > 0; swaps--)
                Swap(json, random);
            Survives(json.ToJsonString());
        }
    }

    private static readonly string[] Odd =
    [
        "null",
        "0",
        "-1",
        "1e30",
        "true",
        "\"\"",
        "\"7\"",
        "[]",
        "[null]",
        "[[]]",
        "{}",
        "{\"a\": null}",
        "\"due\"",
        "[{}]",
        "[\"\"]",
    ];

    private static void Swap(JsonNode node, Random random)
    {
        var children = node switch
        {
            JsonObject json => json.Select(part => (Key: (object)part.Key, part.Value)).ToArray(),
            JsonArray list => [.. list.Select((entry, index) => (Key: (object)index, Value: entry))],
            _ => [],
        };
        if (children.Length == 0)
            return;
        var (key, value) = children[random.Next(children.Length)];
        if (value is JsonObject or JsonArray && random.Next(8) != 0)
            Swap(value, random);
        else if (key is string name)
            node[name] = JsonNode.Parse(Odd[random.Next(Odd.Length)]);
        else
            node[(int)key] = JsonNode.Parse(Odd[random.Next(Odd.Length)]);
    }

    // Whatever may still be published must also run without a throw.
    private static void Survives(string text)
    {
        var read = DefinitionDocument.Read(text);
        if (read.Refusal is { } refusal)
        {
            Assert.EndsWith("。", refusal.Text.Chinese(), StringComparison.Ordinal);
            return;
        }
        var document = read.Value;
        if (ProcedureChecks.Publishable(document).Procedure is { } procedure)
            LiveCase.Of(procedure);
        Assert.NotNull(document.Write());
    }
}
