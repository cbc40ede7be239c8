using CaseFlow.Api.Features.People;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Roster;

namespace CaseFlow.Api.Features.Roster;

/// <summary>What a table of units and people would do to the office. Nothing is changed by looking.</summary>
/// <param name="Lines">In the order of the table.</param>
public sealed record RosterPlan(ImmutableArray<RosterLine> Lines)
{
    private static readonly char[] BetweenPosts = ['、', '，', ',', ';', '；', '/', '\n'];
    private static readonly AccountRules.Validator Rules = new();

    /// <summary>Of everything that would be done: whoever confirms says which plan they saw.</summary>
    public string Stamp =>
        ContentStamp.Of([
            .. Lines.SelectMany(line =>
                new[] { $"{line.Row.Line}", $"{line.Act}", $"{line.Unit}", line.Person?.Code }.Concat(
                    line.Person is { Details: var (name, unit, mail, roles) } ? [name, unit, mail, .. roles] : []
                )
            ),
        ]);

    /// <param name="by">Code of whoever imports: their own roles they do not change.</param>
    public static RosterPlan Of(RosterTable table, RosterBook book, string by)
    {
        var units = new UnitLines(book, [.. table.Rows.Where(row => row.Fault is null && row.IsUnit)]);
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return new RosterPlan([
            .. table.Rows.Select(row =>
                row.Fault is { } fault ? RosterLine.Wrong(row, fault)
                : row.IsUnit ? units.Lines[row.Line]
                : Person(row, book, units, first, by)
            ),
        ]);
    }

    private static RosterLine Person(RosterRow row, RosterBook book, UnitLines units, Dictionary<string, int> first, string by)
    {
        if (AccountError(row, first) is { } unusable)
            return RosterLine.Wrong(row, unusable);
        var before = book.People.GetValueOrDefault(row.Account);
        var errors = new List<Saying>();
        var details = new PersonDetails(
            row.Name.Length > 0 ? WritingDirection.Name(row.Name) : before?.Details.Name ?? "",
            UnitOf(row, units, errors) ?? before?.Details.Unit ?? "",
            row.Mail.Length > 0 ? row.Mail : before?.Details.Email,
            PostsOf(row, book, errors) ?? before?.Details.Roles ?? []
        );
        if (errors.Count == 0)
            errors.AddRange(Broken(details));
        if (before?.HasLeft == true)
            errors.Add(Saying.Of("roster.left", ("name", before.Details.Name)));
        if (before?.Code == by && !details.Roles.SequenceEqual(before.Details.Roles, StringComparer.Ordinal))
            errors.Add(PeopleRefusals.OwnRights.Text);
        return errors.Count > 0
            ? RosterLine.Wrong(row, [.. errors])
            : Told(row, before, new KnownPerson(before?.Code ?? row.Account, details, false), units);
    }

    private static Saying? AccountError(RosterRow row, Dictionary<string, int> first)
    {
        if (row.Account.Length == 0)
            return Saying.Of("roster.account-missing");
        if (!AccountRules.IsCode(row.Account))
            return Saying.Of("accounts.code", ("most", AccountRules.LongestCode));
        return first.TryAdd(row.Account, row.Line) ? null : Saying.Of("roster.twice", ("line", first[row.Account]));
    }

    private static string? UnitOf(RosterRow row, UnitLines units, List<Saying> errors)
    {
        if (row.Unit.Length == 0)
            return null;
        var (unit, error) = units.Find(row.Unit);
        if (error is not null)
            errors.Add(error);
        return unit?.Code;
    }

    private static ImmutableArray<string>? PostsOf(RosterRow row, RosterBook book, List<Saying> errors)
    {
        var written = row.Posts.Split(BetweenPosts, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var post in written.Where(post => !book.RolesByName.ContainsKey(post)))
        {
            var near = NearWord.To(post, book.RolesByName.Keys);
            errors.Add(
                near is null
                    ? Saying.Of("roster.post-unknown", ("post", post))
                    : Saying.Of("roster.post-near", ("post", post), ("near", near))
            );
        }
        if (written.Length == 0)
            return null;
        return
        [
            .. written
                .Select(post => book.RolesByName.GetValueOrDefault(post))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Saying> Broken(PersonDetails details)
    {
        foreach (var failure in Rules.Validate(details).Errors)
            yield return (Saying)failure.CustomState;
        if (Separation.Clashing(details.Roles) is { IsEmpty: false } clashing)
            yield return PeopleRefusals.KeptApart(clashing).Text;
    }

    private static RosterLine Told(RosterRow row, KnownPerson? before, KnownPerson after, UnitLines units)
    {
        if (before is null)
        {
            var told = Saying.Of(
                "roster.person-new",
                ("unit", units.NameOf(after.Details.Unit)),
                ("posts", SayingValue.List(after.Details.Roles.Select(Domain.People.Roles.NameOf)))
            );
            return new RosterLine(row, RosterAct.Create, told, []) { Person = after };
        }
        var changes = Changes(before.Details, after.Details).ToArray();
        return changes.Length == 0
            ? new RosterLine(row, RosterAct.Same, Saying.Of("roster.same"), [])
            : new RosterLine(row, RosterAct.Change, Saying.Of("roster.person-changes", ("columns", SayingValue.List(changes))), [])
            {
                Person = after,
            };
    }

    private static IEnumerable<Saying> Changes(PersonDetails before, PersonDetails after)
    {
        if (before.Name != after.Name)
            yield return Saying.Of("roster.column-name");
        if (before.Unit != after.Unit)
            yield return Saying.Of("roster.column-unit");
        if (!before.Roles.SequenceEqual(after.Roles, StringComparer.Ordinal))
            yield return Saying.Of("roster.column-posts");
        if (before.Email != after.Email)
            yield return Saying.Of("roster.column-mail");
    }
}
