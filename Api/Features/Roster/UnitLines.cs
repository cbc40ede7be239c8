using CaseFlow.Api.Features.People;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Roster;

namespace CaseFlow.Api.Features.Roster;

/// <summary>
/// The units of an office as a table will have them. A line may name a unit above that stands further down; what a line in error would have
/// made is not there for the others.
/// </summary>
internal sealed class UnitLines
{
    private readonly RosterBook book;
    private readonly Dictionary<int, RosterLine> wrong = [];
    private List<OfficeUnit> units = [];

    public UnitLines(RosterBook book, ImmutableArray<RosterRow> rows)
    {
        this.book = book;
        var first = rows.GroupBy(row => row.Unit, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Line, StringComparer.Ordinal);
        // What is found wrong takes away what others build on, until nothing more is found.
        for (var before = -1; before < wrong.Count; )
        {
            before = wrong.Count;
            var good = rows.Where(row => !wrong.ContainsKey(row.Line)).ToArray();
            units = [.. book.Units];
            foreach (var row in good.Where(row => Named(row.Unit).Length == 0))
                units.Add(new OfficeUnit(FreeCode(), WritingDirection.Name(row.Unit), null));
            foreach (var row in good)
            {
                if (Place(row, first) is { } error)
                    wrong[row.Line] = RosterLine.Wrong(row, error);
            }
        }
        Lines = rows.ToDictionary(row => row.Line, row => wrong.GetValueOrDefault(row.Line) ?? Told(row));
    }

    /// <summary>By the number of the line.</summary>
    public IReadOnlyDictionary<int, RosterLine> Lines { get; }

    public string NameOf(string code) => units.Find(unit => unit.Code == code)?.Name ?? code;

    /// <summary>The unit that a cell names, or why it names none.</summary>
    public (OfficeUnit? Unit, Saying? Error) Find(string written) =>
        Named(written) switch
        {
            [var only] => (only, null),
            [] => (null, Unknown(written)),
            _ => (null, Saying.Of("roster.unit-ambiguous", ("unit", written))),
        };

    private Saying Unknown(string written) =>
        NearWord.To(written, units.Select(unit => unit.Name)) is { } near
            ? Saying.Of("roster.unit-near", ("unit", written), ("near", near))
            : Saying.Of("roster.unit-unknown", ("unit", written));

    private OfficeUnit[] Named(string written)
    {
        var name = WritingDirection.Name(written);
        return units.Find(unit => unit.Code == written) is { } one ? [one] : [.. units.Where(unit => unit.Name == name)];
    }

    /// <summary>Puts a unit below the one that its line names; says why it cannot.</summary>
    private Saying? Place(RosterRow row, Dictionary<string, int> first)
    {
        if (row.Unit.Length == 0)
            return Saying.Of("units.name-missing");
        if (row.Unit.Length > SaveUnit.LongestName)
            return Saying.Of("units.name-long", ("most", SaveUnit.LongestName));
        if (first[row.Unit] != row.Line)
            return Saying.Of("roster.twice", ("line", first[row.Unit]));
        var (unit, error) = Find(row.Unit);
        if (unit is null || row.Parent.Length == 0)
            return error;
        (var parent, error) = Find(row.Parent);
        if (parent is null)
            return error;
        if (IsUnder(parent.Code, unit.Code))
            return Saying.Of("refusals.unit-circle");
        units[units.IndexOf(unit)] = unit with { Parent = parent.Code };
        return null;
    }

    private bool IsUnder(string? unit, string other)
    {
        for (var i = 0; unit is not null && i <= units.Count; i++)
        {
            if (unit == other)
                return true;
            var at = unit;
            unit = units.Find(one => one.Code == at)?.Parent;
        }
        return false;
    }

    private string FreeCode()
    {
        for (var number = units.Count + 1; ; number++)
        {
            var code = string.Create(null, $"unit-{number}");
            if (!units.Exists(unit => unit.Code == code))
                return code;
        }
    }

    private RosterLine Told(RosterRow row)
    {
        var unit = Named(row.Unit)[0];
        var before = book.Units.FirstOrDefault(known => known.Code == unit.Code);
        var act =
            before is null ? RosterAct.Create
            : before == unit ? RosterAct.Same
            : RosterAct.Change;
        var told = (act, unit.Parent) switch
        {
            (RosterAct.Create, { } parent) => Saying.Of("roster.unit-new", ("parent", NameOf(parent))),
            (RosterAct.Create, null) => Saying.Of("roster.unit-new-top"),
            (RosterAct.Change, { } parent) => Saying.Of("roster.unit-moves", ("parent", NameOf(parent))),
            _ => Saying.Of("roster.same"),
        };
        return new RosterLine(row, act, told, []) { Unit = unit };
    }
}
