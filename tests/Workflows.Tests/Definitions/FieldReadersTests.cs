using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Definitions;

public sealed class FieldReadersTests
{
    [Fact]
    public void A_field_that_no_form_keeps_to_anybody_is_read_by_whoever_sees_the_case()
    {
        var procedure = Of("""[{"name": "note"}, {"name": "other", "seenBy": []}]""", "[]");

        Assert.Null(procedure.ReadersOf("note"));
        Assert.Null(procedure.ReadersOf("other"));
        Assert.Null(procedure.ReadersOf("never heard of"));
        Assert.Empty(procedure.RestrictedFields);
    }

    [Fact]
    public void Asking_for_it_again_without_saying_who_reads_it_opens_it_to_nobody()
    {
        var procedure = Of("""[{"name": "note", "seenBy": ["leader", "reviewer"]}]""", """[{"name": "note"}]""");

        Assert.Equal(["leader", "reviewer"], procedure.ReadersOf("note")!.Value);
    }

    [Fact]
    public void Several_forms_that_keep_it_must_each_name_whoever_reads_it()
    {
        var two = Of(
            """[{"name": "note", "seenBy": ["leader", "reviewer"]}]""",
            """[{"name": "note", "seenBy": ["reviewer", "handler"]}]"""
        );
        var apart = Of("""[{"name": "note", "seenBy": ["leader"]}]""", """[{"name": "note", "seenBy": ["handler"]}]""");

        Assert.Equal(["reviewer"], two.ReadersOf("note")!.Value);
        Assert.Empty(apart.ReadersOf("note")!.Value);
        Assert.False(apart.IsEditedBy("note", ["leader", "handler"]));
    }

    [Fact]
    public void What_is_declared_and_what_a_step_copies_is_kept_to_the_same_however_often_it_is_copied()
    {
        var procedure = Of("[]", "[]", declared: """["leader"]""");

        Assert.Equal(["leader"], procedure.ReadersOf("declared")!.Value);
        Assert.Equal(["leader"], procedure.ReadersOf("copied")!.Value);
        Assert.Equal(["leader"], procedure.ReadersOf("copied-again")!.Value);
    }

    [Fact]
    public void What_a_field_of_a_form_begins_with_is_kept_to_the_same()
    {
        var procedure = Of(
            """[{"name": "note", "seenBy": ["leader"]}]""",
            """[{"name": "gist", "begins": "摘要：{note}"}, {"name": "other", "begins": "{title}"}]"""
        );

        Assert.Equal(["leader"], procedure.ReadersOf("gist")!.Value);
        Assert.Null(procedure.ReadersOf("other"));
    }

    [Fact]
    public void Copying_in_a_circle_comes_to_an_end()
    {
        var procedure = Of("""[{"name": "a", "seenBy": ["leader"]}, {"name": "b", "seenBy": ["leader", "handler"]}]""", "[]", circle: true);

        Assert.Equal(["leader"], procedure.ReadersOf("a")!.Value);
        Assert.Equal(["leader"], procedure.ReadersOf("b")!.Value);
    }

    [Fact]
    public void A_field_is_corrected_by_those_who_fill_it_in_somewhere_and_read_it()
    {
        var procedure = Of(
            """[{"name": "note", "editedBy": ["leader"]}, {"name": "kept", "seenBy": ["leader"]}]""",
            """[{"name": "note", "editedBy": ["reviewer"]}]"""
        );

        Assert.True(procedure.IsEditedBy("note", ["reviewer"]));
        Assert.False(procedure.IsEditedBy("note", ["handler"]));
        Assert.True(procedure.IsEditedBy("kept", ["leader"]));
        Assert.False(procedure.IsEditedBy("kept", ["handler"]));
        Assert.True(procedure.IsEditedBy("asked nowhere", []));
    }

    private static Procedure Of(string first, string second, string declared = "[]", bool circle = false)
    {
        var definition = JsonNode.Parse(
            $$$"""
            {
              "definitionId": "x", "name": "x", "version": 1,
              "variables": [{"name": "declared", "typeName": "String", "caseFlow": {"label": "登记", "seenBy": {{{declared}}}}}],
              "root": {"type": "Elsa.Flowchart", "activities": [
                {"id": "start", "type": "Elsa.Start"},
                {"id": "one", "type": "CaseFlow.HumanTask", "who": {"unit": "u"}, "form": {{{first}}}},
                {"id": "two", "type": "CaseFlow.HumanTask", "who": {"unit": "u"}, "form": {{{second}}}},
                {"id": "again", "type": "CaseFlow.SetField", "assignments": [{"field": "copied-again", "fromField": "copied"}]},
                {"id": "copy", "type": "CaseFlow.SetField", "assignments": [{"field": "copied", "fromField": "declared"}]}
              ], "connections": []}
            }
            """
        )!;
        if (circle)
            ((JsonArray)definition["root"]!["activities"]!).Add(
                JsonNode.Parse(
                    """{"id": "round", "type": "CaseFlow.SetField", "assignments": [{"field": "a", "fromField": "b"}, {"field": "b", "fromField": "a"}]}"""
                )
            );
        return ProcedureReader.Read(DefinitionDocument.Read(definition.ToJsonString()).Value).Procedure!;
    }
}
