using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Search;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Disputes;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Precedents;

/// <summary>先例. A ruling on who is responsible, with the case that it was made in.</summary>
public sealed record Ruling(long CaseId, string Number, string Title, string? Category, string? Region, SettledDispute Settled);

/// <summary>In what a case is like another.</summary>
[Flags]
public enum Likeness
{
    None = 0,
    Category = 1,
    Region = 2,
    Words = 4,
}

/// <summary>Reads the rulings that cases keep. One that was withdrawn is none; of a case about the reader there is none for them (回避).</summary>
public static class Rulings
{
    /// <summary>The newest ones; older ones are no guide to how the office divides its work now.</summary>
    private const int MostRead = 300;

    // Two titles of which so much of the pairs of characters is the same speak of the same thing.
    private const double Alike = 0.25;

    /// <returns>Newest first.</returns>
    public static async Task<IReadOnlyList<Ruling>> RulingsFor(this CaseFlowDb db, Reader reader, CancellationToken ct)
    {
        var made = await db.NotAbout(db.Tasks, reader)
            .AsNoTracking()
            .Where(task => task.Face == RulingQuestion.Kind && task.Status == InboxTaskStatus.Completed)
            .OrderByDescending(task => task.ClosedAt)
            .ThenByDescending(task => task.CaseId)
            .Take(MostRead)
            .Select(task => new
            {
                task.CaseId,
                task.Visit,
                task.Seq,
                task.Case.Number,
                task.Case.Title,
                task.Case.Category,
                task.Case.Region,
                task.Case.Run.State,
            })
            .ToListAsync(ct);
        var rulings = new List<Ruling>(made.Count);
        foreach (var one in made)
        {
            var settled = EngineJson
                .ReadRun(one.State)
                .Disputes.FirstOrDefault(settled => settled.Ruled && settled.Visit == one.Visit && settled.Question == one.Seq);
            if (settled is not null)
                rulings.Add(new Ruling(one.CaseId, one.Number, one.Title, one.Category, one.Region, settled));
        }
        return rulings;
    }

    /// <summary>In what the case of a ruling is like another case.</summary>
    public static Likeness LikenessTo(this Ruling ruling, string title, string? category, string? region)
    {
        var like = Likeness.None;
        if (category is not null && category == ruling.Category)
            like |= Likeness.Category;
        if (region is not null && region == ruling.Region)
            like |= Likeness.Region;
        return Share(title, ruling.Title) >= Alike ? like | Likeness.Words : like;
    }

    /// <summary>Whether a ruling is worth showing where somebody chooses a unit: a region alone says nothing of whose work something is.</summary>
    public static bool IsGuide(this Likeness like) => (like & (Likeness.Category | Likeness.Words)) != Likeness.None;

    // Dice's coefficient.
    private static double Share(string one, string other)
    {
        var (pairs, others) = (SearchWords.Pairs(one), SearchWords.Pairs(other));
        return pairs.Count + others.Count == 0
            ? 0
            : 2.0 * pairs.Intersect(others, StringComparer.Ordinal).Count() / (pairs.Count + others.Count);
    }
}
