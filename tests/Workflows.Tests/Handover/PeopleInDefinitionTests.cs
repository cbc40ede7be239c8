using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Handover;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Tests.Handover;

/// <summary>Every place of a procedure that can name a person is found, and named anew.</summary>
public sealed class PeopleInDefinitionTests
{
    /// <summary>Kinds of inputs that hold no code of a person, whatever is written there.</summary>
    private static readonly InputEditor[] NameNobody =
    [
        InputEditor.Text,
        InputEditor.LongText,
        InputEditor.FilledText,
        InputEditor.FilledLongText,
        InputEditor.YesNo,
        InputEditor.Choice,
        InputEditor.Number,
        InputEditor.Role,
        InputEditor.Units,
        InputEditor.Steps,
        InputEditor.TimeLimit,
        InputEditor.TimeSpan,
        InputEditor.Deadline,
        InputEditor.FormFields,
        InputEditor.Branches,
        InputEditor.Procedure,
        InputEditor.Results,
        InputEditor.FieldName,
        InputEditor.Table,
    ];

    private static DefinitionDocument Named(string person) =>
        Flow.Named("named")
            .Variable("clerk")
            .Start()
            .Task("a", "Pass")
            .With(
                new
                {
                    who = new { person },
                    deadline = new { amount = 5, clock = "WorkingDays" },
                    ladder = new[]
                    {
                        new
                        {
                            name = "due",
                            when = "due",
                            mark = "Overdue",
                            to = new[] { $"person:{person}" },
                        },
                    },
                }
            )
            .Add("CaseFlow.Notify", "n", new { to = new[] { "role:leader", $"person:{person}" }, subject = person })
            .Set("s", "clerk", person)
            .Decision("d", "clerk", person)
            .Task("c", "Pass")
            .Finish()
            .Lines("start -> a", "a.Pass -> n", "n -> s", "s -> d", "d.True -> c", "d.False -> c", "c.Pass -> end")
            .Document;

    [Fact]
    public void Whoever_does_a_step_is_told_of_it_compared_with_or_written_is_found() =>
        Assert.Equal(["a", "n", "s", "d"], PeopleInDefinition.Steps(Named("wang"), "wang"));

    [Fact]
    public void Nobody_else_is_found() => Assert.Empty(PeopleInDefinition.Steps(Named("wang"), "wan"));

    [Fact]
    public void Named_anew_it_is_the_procedure_that_names_the_other_but_for_what_people_read()
    {
        var anew = PeopleInDefinition.With(Named("wang"), "wang", "zhao").Value;

        Assert.Empty(PeopleInDefinition.Steps(anew, "wang"));
        Assert.Equal(
            Named("zhao").Write().Replace("\"subject\": \"zhao\"", "", StringComparison.Ordinal).Length,
            anew.Write().Replace("\"subject\": \"wang\"", "", StringComparison.Ordinal).Length
        );
    }

    [Fact]
    public void Every_kind_of_input_is_searched_or_is_said_to_name_nobody() =>
        Assert.Equal(Enum.GetValues<InputEditor>().Order(), PeopleInDefinition.Inputs.Concat(NameNobody).Order());
}
