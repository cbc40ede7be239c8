using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Versions;

namespace CaseFlow.Workflows.Tests.Versions;

public sealed class ProcedureDifferenceTests
{
    private static JsonObject Drawn() =>
        JsonNode
            .Parse(
                """
                {
                  "definitionId": "x", "name": "处置", "version": 1,
                  "variables": [{"name": "leadUnit", "typeName": "String", "caseFlow": {"label": "主办单位"}}],
                  "root": {"type": "Elsa.Flowchart", "activities": [
                    {"id": "start", "type": "Elsa.Start", "name": "开始"},
                    {"id": "check", "type": "CaseFlow.HumanTask", "name": "审核", "who": {"role": "reviewer"}, "guidance": "看清楚",
                     "outcomes": [{"name": "Pass", "label": "通过"}, {"name": "Back", "label": "退回"}],
                     "deadline": {"amount": 2, "clock": "WorkingDays"}, "metadata": {"x": 1} },
                    {"id": "open", "type": "CaseFlow.HumanTask", "name": "公开", "who": {"role": "publisher"}, "outcomes": [{"name": "Done", "label": "办结"}]},
                    {"id": "end", "type": "Elsa.Finish", "name": "归档"}
                  ], "connections": [
                    {"source": {"activity": "start", "port": "Done"}, "target": {"activity": "check"} },
                    {"source": {"activity": "check", "port": "Pass"}, "target": {"activity": "open"} },
                    {"source": {"activity": "check", "port": "Back"}, "target": {"activity": "check"} },
                    {"source": {"activity": "open", "port": "Done"}, "target": {"activity": "end"} }
                  ]}
                }
                """
            )!
            .AsObject();

    private static string[] Told(Action<JsonObject> change)
    {
        var (before, after) = (Drawn(), Drawn());
        change(after);
        return [.. ProcedureDifference.Of(Read(before), Read(after)).Select(one => one.Text.Chinese())];
    }

    private static DefinitionDocument Read(JsonObject json) => DefinitionDocument.Read(json.ToJsonString()).Value;

    private static JsonObject Step(JsonObject json, int index) => json["root"]!["activities"]![index]!.AsObject();

    [Fact]
    public void Who_sees_a_field_and_who_fills_it_in_is_told_field_by_field()
    {
        JsonObject WithForm(string sight)
        {
            var json = Drawn();
            Step(json, 1)["form"] = JsonNode.Parse(
                $$"""[{"name": "note", "label": "意见"{{sight}}}, {"name": "other", "label": "其他"}]"""
            );
            return json;
        }
        string[] Between(JsonObject before, JsonObject after) =>
            [.. ProcedureDifference.Of(Read(before), Read(after)).Select(one => one.Text.Chinese())];
        var (open, kept) = (WithForm(""), WithForm(""", "seenBy": ["reviewer"], "editedBy": ["reviewer", "leader"]"""));

        Assert.Equal(["环节“审核”：“意见”改为只有审核人可见", "环节“审核”：“意见”改为只由审核人、批示领导填写"], Between(open, kept));
        Assert.Equal(["环节“审核”：“意见”改为能看案件的人都可见", "环节“审核”：“意见”改为办理的人都能填写"], Between(kept, open));
        // What else was changed is told as well.
        Step(kept, 1)["form"]![1]!["label"] = "别的";
        Assert.Contains("环节“审核”的“要填写的内容”有改动", Between(open, kept));
    }

    [Fact]
    public void A_step_put_between_two_others_is_told_with_the_outcome_that_now_leads_to_it()
    {
        var told = Told(json =>
        {
            json["root"]!["activities"]!
                .AsArray()
                .Add(JsonNode.Parse("""{"id": "law", "type": "CaseFlow.HumanTask", "name": "法制审核"}"""));
            json["root"]!["connections"]![1]!["target"]!["activity"] = "law";
            json["root"]!["connections"]!
                .AsArray()
                .Add(JsonNode.Parse("""{"source": {"activity": "law", "port": "Done"}, "target": {"activity": "open"} }"""));
        });

        Assert.Equal(["增加环节“法制审核”（办理环节）", "“审核”的结果“通过”由到“公开”改为到“法制审核”"], told);
    }

    [Fact]
    public void A_removed_step_and_a_renamed_one_are_told_by_their_names()
    {
        var told = Told(json =>
        {
            Step(json, 1)["name"] = "复核";
            json["root"]!["activities"]!.AsArray().RemoveAt(2);
            json["root"]!["connections"]!.AsArray().RemoveAt(3);
            json["root"]!["connections"]![1]!["target"]!["activity"] = "end";
        });

        Assert.Equal(["删去环节“公开”", "环节“审核”改名为“复核”", "“复核”的结果“通过”由到“公开”改为到“归档”"], told);
    }

    [Fact]
    public void An_input_is_told_by_its_label_with_before_and_after_where_a_few_words_say_it()
    {
        var told = Told(json =>
        {
            Step(json, 1)["deadline"] = JsonNode.Parse("""{"amount": 3, "clock": "WorkingDays"}""");
            Step(json, 1)["guidance"] = null;
            Step(json, 1)["title"] = "请审核";
            Step(json, 1)["who"] = JsonNode.Parse("""{"role": "leader"}""");
        });

        Assert.Equal(
            [
                "环节“审核”的“由谁办理”由审核人改为批示领导",
                "环节“审核”的“待办标题”设为“请审核”",
                "环节“审核”不再设“给办理人的说明”（原为“看清楚”）",
                "环节“审核”的“时限”由2 个工作日改为3 个工作日",
            ],
            told
        );
    }

    [Fact]
    public void Fields_that_are_declared_otherwise_are_told_by_their_labels()
    {
        var told = Told(json =>
        {
            json["variables"]![0]!["caseFlow"]!["required"] = true;
            json["variables"]!.AsArray().Add(JsonNode.Parse("""{"name": "note", "typeName": "String"}"""));
        });

        Assert.Equal(["案件字段“主办单位”的设置有改动", "增加案件字段“note”"], told);
    }

    [Fact]
    public void The_same_in_another_writing_is_no_change()
    {
        var told = Told(json =>
        {
            json["version"] = 7;
            json["isPublished"] = true;
            var steps = json["root"]!["activities"]!.AsArray();
            var first = steps[0]!;
            steps.RemoveAt(0);
            steps.Add(first);
            Step(json, 0)["guidance"] = JsonNode.Parse("""{"typeName": "String", "expression": {"type": "Literal", "value": "看清楚"} }""");
        });

        Assert.Empty(told);
    }

    [Fact]
    public void Whatever_else_differs_is_told_if_only_as_something_else()
    {
        Assert.Equal(["调整了环节在画布上的位置"], Told(json => Step(json, 1)["metadata"]!["x"] = 2));
        Assert.Equal(["环节“审核”的批注有改动"], Told(json => Comment(Step(json, 1), "为什么退回？")));
        Assert.Equal(["环节“审核”的其他内容有改动"], Told(json => Step(json, 1)["comment"] = "为什么"));
        Assert.Equal(["流程的说明有改动"], Told(json => json["description"] = "说明"));
        Assert.Equal(["流程的其他内容有改动"], Told(json => json["root"]!["note"] = "x"));
        Assert.Equal(["流程由“处置”改名为“办理”"], Told(json => json["name"] = "办理"));
    }

    [Fact]
    public void A_new_step_is_told_with_who_does_it_by_when_and_what_may_come_of_it_and_cards_that_made_room_are_not()
    {
        var told = Told(json =>
        {
            json["root"]!["activities"]!
                .AsArray()
                .Add(
                    JsonNode.Parse(
                        """
                        {"id": "law", "type": "CaseFlow.HumanTask", "name": "法制审核", "who": {"role": "reviewer"},
                         "deadline": {"amount": 2, "clock": "WorkingDays"},
                         "outcomes": [{"name": "Pass", "label": "通过"}, {"name": "Back", "label": "退回"}]}
                        """
                    )
                );
            Step(json, 1)["metadata"]!["x"] = 400;
        });

        Assert.Equal(["增加环节“法制审核”（办理环节）：由审核人办理、时限 2 个工作日、结果有“通过”、“退回”"], told);
    }

    private static void Comment(JsonObject step, string text) =>
        step["metadata"]!["caseFlow"] = new JsonObject { ["comments"] = new JsonArray(new JsonObject { ["text"] = text }) };

    [Fact]
    public void A_procedure_that_was_begun_is_one_change()
    {
        Assert.Equal("新建流程“处置”", Assert.Single(ProcedureDifference.Of(null, Read(Drawn()))).Text.Chinese());
    }
}
