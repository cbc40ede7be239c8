using System.Collections.Immutable;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using static CaseFlow.Domain.Tests.Fields.Forms;

namespace CaseFlow.Domain.Tests.Fields;

public sealed class FormTests
{
    [Fact]
    public void A_required_field_left_out_is_asked_for()
    {
        var form = new Form([Field("报告", new LongTextType(), required: true)]);

        Assert.Equal(
            [("报告", "请填写“报告”。")],
            form.Check(Entered(), "Done", unconditional: false).Select(problem => (problem.Field, problem.Text.Chinese()))
        );
    }

    [Fact]
    public void What_other_roles_fill_in_is_refused_even_emptied_and_not_asked_for()
    {
        var form = new Form([Field("意见", new TextType(), required: true) with { EditedBy = ["reviewer", "leader"] }]);
        ImmutableArray<string> handler = ["handler"];
        ImmutableArray<string> both = ["handler", "leader"];

        Assert.Empty(form.Check(Entered(), "Done", unconditional: false, handler));
        Assert.Single(form.Check(Entered(), "Done", unconditional: false, both));
        foreach (var value in new[] { "可以", "" })
        {
            var problem = Assert.Single(form.Check(Entered(("意见", FieldValue.Of(value))), "Done", unconditional: false, handler));
            Assert.Equal("“意见”只由审核人、批示领导填写，您不能填写或清空，请去掉后再提交。", problem.Text.Chinese());
        }
        Assert.Empty(form.Check(Entered(("意见", FieldValue.Of("可以"))), "Done", unconditional: false, both));
    }

    [Fact]
    public void Blanks_do_not_fill_a_required_field() =>
        Assert.Single(Check(Field("报告", new TextType(), required: true), FieldValue.Of("  \n ")));

    [Fact]
    public void Zero_and_no_are_answers()
    {
        Assert.Empty(Check(Field("人数", new NumberType(), required: true), FieldValue.Of(0)));
        Assert.Empty(Check(Field("属实", new YesNoType(), required: true), FieldValue.Of(false)));
    }

    [Fact]
    public void An_unconditional_outcome_needs_no_required_field_but_those_that_it_asks_for_itself()
    {
        var form = new Form([
            Field("结论", new TextType(), required: true),
            Field("退回理由", new TextType()) with
            {
                RequiredFor = ["Return"],
            },
        ]);

        var problems = form.Check(Entered(), "Return", unconditional: true);

        Assert.Equal(["退回理由"], problems.Select(problem => problem.Field));
    }

    [Fact]
    public void A_field_of_one_outcome_is_neither_asked_for_nor_taken_with_another()
    {
        var form = new Form([Field("退回理由", new TextType(), required: true) with { OnlyFor = ["Return"] }]);
        var reason = Entered(("退回理由", FieldValue.Of("缺少附件")));

        Assert.Empty(form.Check(Entered(), "Done", unconditional: false));
        Assert.Equal(
            "“退回理由”不用于这个结果，请清空后再提交。",
            Assert.Single(form.Check(reason, "Done", unconditional: false)).Text.Chinese()
        );
        Assert.Empty(form.Check(reason, "Return", unconditional: false));
        Assert.Single(form.Check(Entered(), "Return", unconditional: false));
    }

    [Fact]
    public void A_field_that_the_form_does_not_have_is_refused() =>
        Assert.Equal("别的", Assert.Single(Form.Empty.Check(Entered(("别的", FieldValue.Of("x"))), "Done", false)).Field);

    [Theory]
    [InlineData("Text", 200)]
    [InlineData("LongText", 20_000)]
    public void A_text_may_be_as_long_as_its_type_allows_and_no_longer(string type, int longest)
    {
        Assert.Empty(Check(Field("内容", type), FieldValue.Of(new string('字', longest))));
        Assert.Contains(
            $"最多 {longest} 字",
            Assert.Single(Check(Field("内容", type), FieldValue.Of(new string('字', longest + 1)))).Text.Chinese(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Text", '\0')]
    [InlineData("LongText", '\0')]
    [InlineData("LongText", '\u001B')]
    [InlineData("LongText", '\u0085')]
    [InlineData("Unit", '\0')]
    [InlineData("Units", '\0')]
    public void A_control_character_is_refused(string type, char control) =>
        Assert.Single(Check(Field("内容", type), FieldValue.Of($"甲{control}乙")));

    [Fact]
    public void Lines_pasted_into_a_text_of_one_line_are_kept_as_one()
    {
        var field = Field("内容", "Text");
        var given = FieldValue.Of("甲\r\n乙\t丙");

        Assert.Empty(Check(field, given));
        Assert.Equal(FieldValue.Of("甲 乙 丙"), field.Type.Normalised(given));
        Assert.Equal(FieldValue.Of("甲\r\n乙\t丙"), new LongTextType().Normalised(given));
    }

    [Fact]
    public void A_text_with_something_that_cannot_be_shown_is_told_so() =>
        Assert.Contains(
            "含有无法显示的字符",
            Assert.Single(Check(Field("内容", new LongTextType()), FieldValue.Of("甲\0乙"))).Text.Chinese(),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_long_text_has_lines_and_tabs() => Assert.Empty(Check(Field("内容", new LongTextType()), FieldValue.Of("甲\r\n\t乙\n丙")));

    [Fact]
    public void A_field_may_set_its_own_length() =>
        Assert.Single(Check(Field("编号", new TextType()) with { MaxLength = 3 }, FieldValue.Of("1234")));

    [Fact]
    public void Numbers_keep_to_their_limits()
    {
        var field = Field("人数", new NumberType()) with { Min = 1, Max = 9 };

        Assert.Empty(Check(field, FieldValue.Of(1)));
        Assert.Empty(Check(field, FieldValue.Of(9)));
        Assert.Contains("不能小于 1", Assert.Single(Check(field, FieldValue.Of(0))).Text.Chinese(), StringComparison.Ordinal);
        Assert.Contains("不能大于 9", Assert.Single(Check(field, FieldValue.Of(10))).Text.Chinese(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-09-18", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("18.09.2026", false)]
    public void A_date_is_a_real_day_in_ISO_8601(string text, bool taken) =>
        Assert.Equal(taken, Check(Field("日期", new DateType()), FieldValue.Of(text)).IsEmpty);

    [Theory]
    [InlineData("2026-09-18T09:30:00+08:00", true)]
    [InlineData("2026-09-18T09:30Z", true)]
    [InlineData("2026-09-18T01:30:00.1234567+00:00", true)]
    [InlineData("2026-09-18T09:30:00", false)]
    [InlineData("09:30", false)]
    [InlineData("2026-09-18", false)]
    public void A_moment_says_its_day_and_its_offset(string text, bool taken) =>
        Assert.Equal(taken, Check(Field("时间", new MomentType()), FieldValue.Of(text)).IsEmpty);

    [Fact]
    public void Only_listed_choices_may_be_chosen()
    {
        var one = Field("级别", new ChoiceType()) with { Choices = [new("1", "一级"), new("2", "二级")] };
        var several = one with { Type = new ChoicesType() };

        Assert.Empty(Check(one, FieldValue.Of("2")));
        Assert.Contains("没有“4”这个选项", Assert.Single(Check(one, FieldValue.Of("4"))).Text.Chinese(), StringComparison.Ordinal);
        Assert.Empty(Check(several, FieldValue.Of(["1", "2"])));
        Assert.Single(Check(several, FieldValue.Of(["1", "4"])));
        Assert.Single(Check(several, FieldValue.Of("1")));
    }

    [Fact]
    public void Units_are_codes_neither_blank_nor_without_end()
    {
        var units = Field("承办单位", new UnitsType());

        Assert.Empty(Check(units, FieldValue.Of(["城管局", "住建局"])));
        Assert.Single(Check(units, FieldValue.Of(["城管局", " "])));
        Assert.Single(Check(units, FieldValue.Of(["城管局", new string('长', 101)])));
        Assert.Single(Check(units, FieldValue.Of(new string('长', 101))));
        Assert.Single(Check(units, FieldValue.Of([.. Enumerable.Range(0, 201).Select(number => $"u{number}")])));
    }

    [Theory]
    [InlineData("Text")]
    [InlineData("LongText")]
    [InlineData("Number")]
    [InlineData("Date")]
    [InlineData("Moment")]
    [InlineData("Choice")]
    [InlineData("Choices")]
    [InlineData("Person")]
    [InlineData("Unit")]
    [InlineData("Units")]
    [InlineData("File")]
    public void A_value_of_another_kind_is_a_problem_never_an_exception(string type) =>
        Assert.Single(Check(Field("值", type), FieldValue.Of(true)));

    [Fact]
    public void Every_field_that_is_wrong_is_told_at_once()
    {
        var form = new Form([Field("甲", new TextType(), required: true), Field("乙", new NumberType())]);

        Assert.Equal(
            ["甲", "乙", "丙"],
            form.Check(Entered(("乙", FieldValue.Of("x")), ("丙", FieldValue.Of(1))), "Done", false).Select(problem => problem.Field)
        );
    }
}
