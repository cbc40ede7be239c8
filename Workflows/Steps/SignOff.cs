using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Steps;

/// <summary>
/// 会签. Several sign the same matter: all must agree, the first decides, so many or such a share must agree, or one after the other. The
/// step is left by the outcome that the votes give, and the checks demand that there is one for every pattern of votes.
/// </summary>
public sealed class SignOff : StepType
{
    private const int MostPercent = 100;

    public override StepDescriptor Descriptor { get; } =
        new(
            "CaseFlow.SignOff",
            StepShelf.Handling,
            new("会签表决", "Sign-off"),
            new(
                "几个人、岗位或单位各自表态，按约定的方式算出结果：全部同意、一人决定、达到票数，或依次签署。",
                "Several people, roles or units each take a stand; all, one, a number of them or one after the other decide."
            ),
            [
                new("signers", new("由谁签署", "Signed by"), InputEditor.Signers, Required: true),
                new("rule", new("怎样算通过", "Passed when"), InputEditor.Choice)
                {
                    Choices =
                    [
                        new("All", new("会签：全部同意", "All agree")) { OnCard = new("会签，全部同意", "all must agree") },
                        new("InTurn", new("顺序会签：依次签署，全部同意", "All agree, one after the other"))
                        {
                            OnCard = new("依次签署，全部同意", "all must agree, in turn"),
                        },
                        new("Any", new("或签：先表态的一人决定", "Whoever answers first decides"))
                        {
                            OnCard = new("或签，先表态的一人决定", "whoever answers first decides"),
                        },
                        new("Count", new("票签：达到票数", "A number agree")),
                        new("Share", new("票签：达到比例", "A share agrees")),
                    ],
                    Demands = new InputDemands { Unknown = "findings.signers.unknown-rule" },
                },
                new("count", new("几票通过", "How many votes"), InputEditor.Number)
                {
                    OnCard = new("票签，{value} 票通过", "passed by {value} votes"),
                    Demands = new InputDemands
                    {
                        With = "rule",
                        WithChoices = ["Count"],
                        Missing = "findings.signers.no-count",
                        Voters = "signers",
                    },
                },
                new("share", new("百分之几通过", "Percent of the votes"), InputEditor.Number)
                {
                    OnCard = new("票签，{value}% 通过", "passed by {value}% of the votes"),
                    Demands = new InputDemands
                    {
                        With = "rule",
                        WithChoices = ["Share"],
                        Most = MostPercent,
                        Missing = "findings.signers.no-share",
                    },
                },
                new("veto", new("一票否决", "One against is enough to reject"), InputEditor.YesNo)
                {
                    OnCard = new("一票否决", "one against rejects"),
                    Demands = new InputDemands { With = "rule", WithChoices = ["Count", "Share"] },
                },
                new("hearsAll", new("有人不同意时，仍等所有人表态", "Hear everybody before a rejection counts"), InputEditor.YesNo),
                .. TaskInputs.Work.Select(input =>
                    input.Editor == InputEditor.Outcomes ? input with { Demands = new InputDemands { Stances = true } } : input
                ),
                .. TaskInputs.Rare,
            ],
            [],
            PortsFrom: "outcomes",
            Waits: true
        );

    public override Step Read(ActivitySource source)
    {
        var named = new NamedSigners(source.Signers("signers"));
        var face = TaskInputs.Face(source, null, weighs: true);
        CheckStances(source, face);
        var signers = new Signers(face, named, Rule(source, named), source.Deadline("deadline", "ladder"));
        return new SignedStep(source.Id, source.Name, signers, named.Apart);
    }

    private static void CheckStances(ActivitySource source, TaskFace face)
    {
        if (face.Outcomes.Count(outcome => outcome.Stance == Stance.Agrees) != 1)
            source.Error("findings.signers.one-agrees");
        if (face.Outcomes.All(outcome => outcome.Stance != Stance.Against))
            source.Error("findings.signers.none-against");
        if (face.Outcomes.FirstOrDefault(outcome => outcome.Stance is null) is { } silent)
            source.Error("findings.signers.no-stance", ("outcome", silent.Label));
    }

    private static Ballot Rule(ActivitySource source, NamedSigners named)
    {
        var rule = source.Text("rule");
        var hearsAll = source.Flag("hearsAll");
        switch (rule)
        {
            case null or "All":
                return new Ballot(BallotKind.All, HearsAll: hearsAll);
            case "InTurn":
                return new Ballot(BallotKind.All, HearsAll: hearsAll) { InTurn = true };
            case "Any":
                return new Ballot(BallotKind.Any);
            case "Count":
                return new Ballot(BallotKind.Count, Votes(source, named), source.Flag("veto"), hearsAll);
            case "Share":
                return new Ballot(
                    BallotKind.Share,
                    Needed(source, "share", MostPercent, "findings.signers.no-share"),
                    source.Flag("veto"),
                    hearsAll
                );
            default:
                source.Error("findings.signers.unknown-rule", ("mode", rule));
                return new Ballot(BallotKind.All);
        }
    }

    private static int Votes(ActivitySource source, NamedSigners named)
    {
        var needed = Needed(source, "count", int.MaxValue, "findings.signers.no-count");
        if (named.Most is > 0 and var most && needed > most)
            source.Error("findings.signers.too-many-votes", ("needed", needed), ("voters", most));
        return needed;
    }

    private static int Needed(ActivitySource source, string input, int most, string missing)
    {
        if (source.Whole(input) is { } needed && needed > 0 && needed <= most)
            return needed;
        source.Error(missing);
        return 1;
    }
}
