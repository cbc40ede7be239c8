using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Versions;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>Why something about a procedure cannot be done.</summary>
public static class ProcedureRefusals
{
    public static readonly Refusal Unknown = new("no-procedure", RefusalKind.NotFound);

    public static readonly Refusal NoDraft = new("no-draft", RefusalKind.NotFound);

    public static readonly Refusal DraftExists = new("draft-exists", RefusalKind.Conflict);

    public static readonly Refusal OtherProcedure = new("other-procedure", RefusalKind.Invalid);

    public static readonly Refusal BadId = new("bad-procedure-id", RefusalKind.Invalid);

    public static readonly Refusal BadMoment = new("publish-moment", RefusalKind.Invalid);

    public static readonly Refusal LongName = new("long-name", RefusalKind.Invalid);

    /// <param name="file">What is wrong with it; told as a part of the sentence about the procedure.</param>
    public static Refusal Unreadable(Refusal file) => file with { Text = Saying.Of("refusals.bad-procedure", ("problem", file.Text)) };

    /// <param name="finding">How many steps it has, and how many it may have.</param>
    public static Refusal TooLarge(Finding finding) => Unreadable(new Refusal("bad-procedure", RefusalKind.Invalid, finding.Text));

    /// <param name="length">Letters as it would be kept.</param>
    public static Refusal TooLong(int length, int most) =>
        Unreadable(
            new Refusal("bad-procedure", RefusalKind.Invalid, Saying.Of("findings.file.too-long", ("length", length), ("most", most)))
        );

    /// <summary>Changes of other authors that whoever publishes has not looked at; each names its number and says who and what.</summary>
    public static Refusal OthersUnseen(IEnumerable<(int Number, Saying Author, ImmutableArray<ProcedureChange> Changes)> unseen)
    {
        var listed = unseen.ToArray();
        return new Refusal("others-unseen", RefusalKind.Conflict, ("people", SayingValue.List(listed.Select(one => one.Author).Distinct())))
        {
            Fields =
            [
                .. listed.Select(one => new FieldProblem(
                    one.Number.ToString(CultureInfo.InvariantCulture),
                    Saying.Of(
                        "procedures.changes-of",
                        ("person", one.Author),
                        ("changes", SayingValue.List(one.Changes.Select(change => change.Text)))
                    )
                )),
            ],
        };
    }

    /// <summary>The findings that keep a procedure from being published; each names the step it concerns.</summary>
    public static Refusal NotPublishable(IEnumerable<Finding> findings)
    {
        var errors = findings.Where(finding => finding.Weight == FindingWeight.Error).ToArray();
        return new Refusal("not-publishable", RefusalKind.Invalid, ("count", errors.Length), ("finding", errors[0].Text))
        {
            Fields = [.. errors.Select(finding => new FieldProblem(finding.Step ?? "", finding.Text))],
        };
    }
}
