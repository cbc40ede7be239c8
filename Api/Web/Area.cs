namespace CaseFlow.Api.Web;

/// <summary>
/// An area of the service: what people do in one place. It registers what its use cases need and maps their addresses. To add one,
/// write its class into a folder of its own; it is found by itself.
/// </summary>
internal abstract class Area
{
    /// <summary>All areas of this program, by name.</summary>
    public static readonly ImmutableArray<Area> All =
    [
        .. typeof(Area)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Area)) && !type.IsAbstract)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (Area)Activator.CreateInstance(type, nonPublic: true)!),
    ];

    public virtual void AddServices(IServiceCollection services) { }

    /// <param name="api">The group of all addresses below <c>/api</c>.</param>
    public abstract void Map(IEndpointRouteBuilder api);
}
