using System.Collections.Immutable;
using CaseFlow.Domain.Fields;
using static CaseFlow.Domain.Tests.Fields.Forms;

namespace CaseFlow.Domain.Tests.Fields;

public sealed class FactsTests
{
    [Fact]
    public void Writing_makes_new_facts_and_leaves_the_old_ones()
    {
        var before = Facts.None.With("level", FieldValue.Of("3"));
        var after = before.With("level", FieldValue.Of("1"));

        Assert.Equal("3", before.Text("level"));
        Assert.Equal("1", after.Text("level"));
    }

    [Fact]
    public void An_empty_value_removes_its_field()
    {
        var before = Facts.None.With("a", FieldValue.Of("x"));

        Assert.Null(before.With("a", FieldValue.Of(" "))["a"]);
        Assert.Null(before.With(Entered(("a", FieldValue.Of(["", " "]))))["a"]);
    }

    [Fact]
    public void A_single_text_is_a_list_of_one_and_a_list_of_one_is_a_text()
    {
        var facts = Facts
            .None.With("text", FieldValue.Of("城管局"))
            .With("list", FieldValue.Of(["城管局"]))
            .With("two", FieldValue.Of(["a", "b"]));

        Assert.Equal(["城管局"], facts.List("text"));
        Assert.Equal("城管局", facts.Text("list"));
        Assert.Null(facts.Text("two"));
    }

    [Theory]
    [InlineData("2026-09-18T09:30:00+08:00", "2026-09-18T01:30:00Z")]
    [InlineData("2026-09-18", "2026-09-18T00:00:00Z")]
    [InlineData("2028-02-29T23:59:59.000Z", "2028-02-29T23:59:59Z")]
    public void A_moment_is_read_in_UTC(string text, string expected) =>
        Assert.Equal(
            DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            Facts.None.With("at", FieldValue.Of(text)).Moment("at")
        );

    [Theory]
    [InlineData("09:30")]
    [InlineData("18 September")]
    [InlineData("昨天")]
    [InlineData("2026-02-30T09:30:00.000Z")]
    [InlineData("2026-09-18T24:00:00.000Z")]
    [InlineData("0000-09-18T09:30:00.000Z")]
    [InlineData("2026-09-18T09:30:0x.000Z")]
    public void Nothing_that_would_need_todays_date_or_is_no_day_is_a_moment(string text) =>
        Assert.Null(Facts.None.With("at", FieldValue.Of(text)).Moment("at"));

    [Fact]
    public void A_moment_written_by_the_program_is_read_back_exactly()
    {
        var moment = new DateTimeOffset(2026, 9, 18, 9, 30, 0, 123, TimeSpan.FromHours(8));

        Assert.Equal(moment, Facts.None.With("at", FieldValue.Of(moment)).Moment("at"));
    }

    [Fact]
    public void Lists_are_equal_by_their_entries()
    {
        Assert.Equal(FieldValue.Of(["a", "b"]), FieldValue.Of(["a", "b"]));
        Assert.NotEqual(FieldValue.Of(["a", "b"]), FieldValue.Of(["b", "a"]));
        Assert.Equal(FieldValue.Of(["a", "b"]).GetHashCode(), FieldValue.Of(["a", "b"]).GetHashCode());
    }

    [Fact]
    public void Whatever_is_written_in_whatever_order_is_what_is_known()
    {
        var random = new Random(20261202);
        var (facts, expected) = (Facts.None, new SortedDictionary<string, FieldValue>(StringComparer.Ordinal));
        for (var round = 0; round < 2_000; round++)
        {
            var changes = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
            for (var i = random.Next(5); i >= 0; i--)
                changes[$"f{random.Next(40)}"] = FieldValue.Of(random.Next(3) == 0 ? " " : $"{random.Next(3)}");
            var written = new List<(string Field, FieldValue? Was)>();

            facts =
                random.Next(2) == 0
                    ? facts.With(changes, written)
                    : facts.With(changes.ToImmutableSortedDictionary(StringComparer.Ordinal), written);

            foreach (var (field, value) in changes)
            {
                var was = expected.GetValueOrDefault(field);
                Assert.Equal(value.IsEmpty ? was is not null : value != was, written.Contains((field, was)));
                if (value.IsEmpty)
                    expected.Remove(field);
                else
                    expected[field] = value;
                Assert.Equal(expected.GetValueOrDefault(field), facts[field]);
            }
            Assert.Equal(expected, facts.All);
        }
    }

    [Fact]
    public void What_is_written_as_it_was_leaves_the_facts_as_they_are()
    {
        var facts = Facts.None.With("a", FieldValue.Of("1")).With("b", FieldValue.Of("2"));

        Assert.Same(facts, facts.With("a", FieldValue.Of("1")));
        Assert.Same(facts, facts.With("c", FieldValue.Of("")));
    }
}
