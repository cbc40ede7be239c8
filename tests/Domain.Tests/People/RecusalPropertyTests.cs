using System.Collections.Immutable;
using CaseFlow.Domain.People;

namespace CaseFlow.Domain.Tests.People;

/// <summary>The rule of recusal, asked by codes, is the rule as people say it, on seeded random offices.</summary>
public sealed class RecusalPropertyTests
{
    private const int Rounds = 1_000;

    [Fact]
    public void The_codes_that_bar_a_person_say_what_the_rule_says_in_words() =>
        ForEachDraw(
            (people, subjects) =>
            {
                var barred = subjects.SelectMany(subject => BarredBy(people, subject)).ToHashSet(StringComparer.Ordinal);
                var recusal = new Recusal(people, subjects);
                Assert.All(people.Members, member => Assert.Equal(barred.Contains(member.Code), recusal.Bars(member)));
                Assert.All(people.Members, member =>
                    Assert.Equal(
                        barred.Contains(member.Code),
                        Recusal.CodesBarring(people, people.ActorOf(member.Code)).Intersect(subjects).Any()
                    )
                );
            }
        );

    [Fact]
    public void Whoever_is_asked_instead_is_not_barred_and_stands_above() =>
        ForEachDraw(
            (people, subjects) =>
            {
                var recusal = new Recusal(people, subjects);
                foreach (var unit in people.Units.Select(unit => unit.Code))
                {
                    if (recusal.InPlaceOf(Assignee.OfRole(Roles.Handler, unit)) is not { } asked)
                        continue;
                    Assert.False(recusal.Bars(asked));
                    Assert.Contains(asked.Unit, people.From(unit));
                    if (asked.Unit != unit && people.Addressed(asked).ToArray() is { Length: > 0 } those)
                        Assert.True(asked.Role is null || those.Any(member => !recusal.Bars(member)));
                }
            }
        );

    [Fact]
    public void More_subjects_never_bar_fewer_people() =>
        ForEachDraw(
            (people, subjects) =>
            {
                var (all, first) = (new Recusal(people, subjects), new Recusal(people, [subjects[0]]));
                Assert.All(people.Members.Where(first.Bars), member => Assert.True(all.Bars(member)));
            }
        );

    // Said from the subject downwards, as basis §5 does.
    private static IEnumerable<string> BarredBy(Organisation people, string subject)
    {
        var bars = people.Units.Any(unit => unit.Code == subject)
            ? people.Within(subject)
            : people.HeadedBy(subject).SelectMany(people.Within);
        return bars.SelectMany(people.In).Select(member => member.Code).Append(subject);
    }

    private static void ForEachDraw(Action<Organisation, ImmutableArray<string>> holds)
    {
        var random = new Random(20261129);
        for (var round = 0; round < Rounds; round++)
        {
            var people = Organisations.Random(random);
            holds(people, [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Organisations.Subject(people, random))]);
        }
    }
}
