using System.Reflection;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Sayings;

/// <summary>Whose sayings the office can speak without its web side.</summary>
public static class Speakers
{
    public static readonly ImmutableArray<Assembly> Assemblies = [typeof(Saying).Assembly, typeof(Run).Assembly, typeof(Speakers).Assembly];

    /// <summary>What they say.</summary>
    public static readonly Phrasebook Book = Phrasebook.Of(Assemblies);
}
