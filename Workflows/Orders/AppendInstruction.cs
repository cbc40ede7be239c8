using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Orders;

/// <summary>补充批示. A leader adds to what was instructed; what stands there already stays as it is.</summary>
[StoredAs("instruction-appended")]
public sealed record InstructionAppended(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Filled)
    : CaseOrdered(At, By, Filled);

public sealed class AppendInstruction : CaseOrder<InstructionAppended>
{
    /// <summary>The field in which a procedure keeps what was instructed.</summary>
    public const string Instruction = "instruction";

    private const int LongestAddition = 2_000;

    public override string Name => "append-instruction";

    public override string Kind => "InstructionAppended";

    public override int Place => 5;

    public override Words Called => new("补充批示", "Add to the instruction");

    public override Words Means =>
        new(
            "接在原批示之后，原批示不变；在办的人会得到通知。",
            "Is added below what was instructed, which stays; whoever has the case now is told."
        );

    public override CaseOrdered Handed(DateTimeOffset at, Actor by, ImmutableSortedDictionary<string, FieldValue> filled) =>
        new InstructionAppended(at, by, filled);

    protected override Saying Told(InstructionAppended ordered, OrderNames names) =>
        names.Reads(Instruction)
            ? Saying.Of("orders.instruction-appended", ("text", ordered.Text(OrderFields.Text)))
            : Saying.Of("orders.instruction-appended-withheld");

    internal override Form Asks(OnCase on) =>
        new([
            FormField.Of(OrderFields.Text, new("补充内容", "What is added"), new LongTextType(), required: true) with
            {
                MaxLength = LongestAddition,
            },
        ]);

    internal override Refusal? Against(OnCase on) =>
        base.Against(on) ?? (on.Move.Facts.Text(Instruction) is null ? OrderRefusals.NoInstruction : null);

    internal override void Do(OnCase on, InstructionAppended ordered)
    {
        var whole = $"{on.Move.Facts.Text(Instruction)}\n{ordered.Text(OrderFields.Text)}";
        on.Move.SetFields(FieldJsonOf(whole));
        foreach (var visit in on.Run.Visits.Where(visit => !visit.Tasks.IsEmpty))
            on.Tell(visit, Saying.Of("orders.told.instruction-appended"));
    }

    private static ImmutableSortedDictionary<string, FieldValue> FieldJsonOf(string whole) =>
        Definitions.FieldJson.NoFields.Add(Instruction, FieldValue.Of(whole));
}
