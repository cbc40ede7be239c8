using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Orders;

/// <summary>改级、改路线. Level and route of the case are others from now on; whatever is asked by them later goes by the new ones.</summary>
[StoredAs("case-reclassified")]
public sealed record CaseReclassified(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Filled)
    : CaseOrdered(At, By, Filled)
{
    public override ImmutableSortedDictionary<string, FieldValue> Entered() =>
        FieldJson.NoFields.AddRange(Filled.Where(field => Reclassify.Fields.Contains(field.Key) && !field.Value.IsEmpty));

    public override RunEvent With(ImmutableSortedDictionary<string, FieldValue> entered) => this with { Filled = Filled.SetItems(entered) };
}

public sealed class Reclassify : CaseOrder<CaseReclassified>
{
    internal static readonly ImmutableArray<string> Fields = [CaseFields.Level, CaseFields.Route];

    public override string Name => "reclassify";

    public override string Kind => "Reclassified";

    public override int Place => 30;

    public override Words Called => new("改级别、路线", "Change level or route");

    public override Words Means =>
        new(
            "只改响应级别和办理路线：在办环节照旧办理，已用时间不变；以后按级别或路线分流的环节走新的方向。需要改时限，另用“限定时间”。",
            "Changes level and route only: open steps go on with the time they have used; later steps that go by them take the new way. To change a deadline, set it."
        );

    public override CaseOrdered Handed(DateTimeOffset at, Actor by, ImmutableSortedDictionary<string, FieldValue> filled) =>
        new CaseReclassified(at, by, filled);

    protected override Saying Told(CaseReclassified ordered, OrderNames names) =>
        Saying.Of(
            "orders.reclassified",
            ("what", SayingValue.List(ordered.Entered().Where(field => names.Reads(field.Key)).Select(Now))),
            ("reason", ordered.Reason)
        );

    internal override Form Asks(OnCase on) => new([.. Fields.Select(OrderFields.OfCase), OrderFields.OfReason()]);

    internal override Refusal? Refuses(OnCase on, CaseReclassified ordered) =>
        ordered.Entered().Any(field => !field.Value.Equals(on.Move.Facts[field.Key])) ? null : OrderRefusals.NothingChanged;

    internal override void Do(OnCase on, CaseReclassified ordered)
    {
        var before = on.Move.Facts;
        on.Move.SetFields(ordered.Entered());
        Recusing.Readdress(on.Move, before);
        var told = Saying.Of(
            "orders.told.reclassified",
            ("what", SayingValue.List(ordered.Entered().Select(field => Changed(before, field)))),
            ("reason", ordered.Reason)
        );
        foreach (var visit in on.Run.Visits.Where(visit => !visit.Tasks.IsEmpty))
            on.Tell(visit, told);
    }

    private static Saying Changed(Facts before, KeyValuePair<string, FieldValue> field) =>
        before[field.Key] is { } was && !was.Equals(field.Value)
            ? Saying.Of(
                "orders.becomes-from",
                ("field", CaseFields.Find(field.Key)!.Label),
                ("was", Word(field.Key, was.ToString() ?? "")),
                ("value", Word(field.Key, field.Value.ToString() ?? ""))
            )
            : Now(field);

    private static Saying Now(KeyValuePair<string, FieldValue> field) =>
        Saying.Of("orders.becomes", ("field", CaseFields.Find(field.Key)!.Label), ("value", Word(field.Key, field.Value.ToString() ?? "")));

    private static SayingValue Word(string field, string value) =>
        field == CaseFields.Level
            ? LevelAndRouteWords.ReadLevel(value) is { } level
                ? level.Word()
                : value
            : LevelAndRouteWords.ReadRoute(value) is { } route
                ? route.Word()
                : value;
}
