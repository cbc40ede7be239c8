using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Acts;

/// <summary>加签. Somebody who signs adds another signer before, beside or after themselves.</summary>
/// <param name="Advises">Whether they are asked for their opinion only; else they sign like everybody else.</param>
[StoredAs("signer-added")]
public sealed record SignerAdded(DateTimeOffset At, Actor By, int Visit, int Seq, string Signer, SigningPlace Place, bool Advises)
    : TaskActed(At, By, Visit, Seq)
{
    public string Reason { get; init; } = "";

    public override ImmutableSortedDictionary<string, FieldValue> Filled() =>
        FieldJson
            .NoFields.Add(ActForms.Person, FieldValue.Of(Signer))
            .Add(AddSigner.Where, FieldValue.Of(Place.ToString()))
            .Add(AddSigner.As, FieldValue.Of(Advises ? AddSigner.AsAdviser : AddSigner.AsSigner))
            .Add(ActForms.Reason, FieldValue.Of(Reason));
}

public sealed class AddSigner : TaskAct<SignerAdded>
{
    internal const string Where = "place";
    internal const string As = "as";
    internal const string AsSigner = "Signs";
    internal const string AsAdviser = "Advises";

    private static readonly Form Form = new([
        ActForms.SomebodyFor(new("加签人", "Signer")),
        ActForms.OneOf(
            Where,
            new("顺序", "Order"),
            (nameof(SigningPlace.Before), new("在我之前：对方签完我再签", "Before me: I sign when they have")),
            (nameof(SigningPlace.Beside), new("与我同时", "Beside me, at the same time")),
            (nameof(SigningPlace.After), new("在我之后：我签完对方再签", "After me: they sign when I have"))
        ),
        ActForms.OneOf(
            As,
            new("权限", "Rights"),
            (AsSigner, new("与我相同：可以同意或不同意", "As mine: they may agree or not")),
            (AsAdviser, new("只提意见", "Their opinion only"))
        ),
        ActForms.Why,
    ]);

    public static readonly Refusal OnlySigners = new("only-signers-add", RefusalKind.Conflict);

    public override string Name => "add-signer";

    public override Words? Label { get; } = new("加签", "Add a signer");

    public override Words Hint { get; } = new("请另一人在您之前、同时或之后签署。", "Somebody else signs before, beside or after you.");

    public override string Kind => "SignerAdded";

    public override WayBack HowUndone => WayBack.CallingOff;

    public override Form Asks(TaskFace face) => Form;

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) =>
        new SignerAdded(
            at,
            by,
            visit,
            seq,
            filled.Of(ActForms.Person),
            Enum.TryParse<SigningPlace>(filled.Of(Where), out var place) ? place : SigningPlace.Beside,
            filled.Of(As) == AsAdviser
        )
        {
            Reason = filled.Of(ActForms.Reason),
        };

    protected override Saying Told(SignerAdded acted, string step, Saying? outcome) =>
        Saying.Of(
            acted.Place switch
            {
                SigningPlace.Before => "acts.signer-before",
                SigningPlace.Beside => "acts.signer-beside",
                SigningPlace.After => "acts.signer-after",
            },
            ("step", step),
            ("person", acted.Signer),
            ("as", Saying.Of(acted.Advises ? "acts.as-adviser" : "acts.as-signer")),
            ("reason", acted.Reason)
        );

    internal override Refusal? Against(OnTask on, Actor by) => on.Step.Signing is null || on.Task.Asked is not null ? OnlySigners : null;

    internal override Refusal? Refuses(OnTask on, SignerAdded acted) =>
        base.Refuses(on, acted) ?? ActForms.AgainstGiving(on, acted.By, acted.Signer);

    internal override void Do(OnTask on, SignerAdded acted)
    {
        var (move, to) = (on.Move, Assignee.OfPerson(acted.Signer));
        move.Keep(Added.Add(move, on.Visit, on.Task, acted.By.Answerable.Person, to, acted.Place, acted.Advises));
    }
}
