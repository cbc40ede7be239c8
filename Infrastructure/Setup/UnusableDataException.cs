using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Setup;

/// <summary>The data cannot be used: made by a version that this one cannot go on from, or another user's. Nothing in it has been touched.</summary>
public sealed class UnusableDataException(Saying why) : Exception(why.ToString())
{
    public Saying Why => why;
}
