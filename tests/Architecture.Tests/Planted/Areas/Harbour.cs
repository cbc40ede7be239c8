namespace CaseFlow.Architecture.Tests.Planted.Areas.Harbour
{
    /// <summary>Needs the town, which needs the harbour over the road: a circle that the guard must find.</summary>
    internal sealed record Ship(Func<Town.House> Owner);
}

namespace CaseFlow.Architecture.Tests.Planted.Areas.Town
{
    internal sealed record House
    {
        public static int Doors() => Road.Street.Doors();
    }
}

namespace CaseFlow.Architecture.Tests.Planted.Areas.Road
{
    internal static class Street
    {
        public static int Doors() => new List<Harbour.Ship>().Count;
    }
}
