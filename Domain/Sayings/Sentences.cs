namespace CaseFlow.Domain.Sayings;

public static class Sentences
{
    /// <summary>Sentences one after the other, as the language puts them.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Saying Together(this IEnumerable<Saying> sentences) =>
        sentences.Aggregate((before, next) => Saying.Of("sentences.both", ("before", before), ("next", next)));
}
