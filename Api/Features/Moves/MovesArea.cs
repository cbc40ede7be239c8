using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Moves;

/// <summary>转版: running cases go on with another version of their procedure, and back.</summary>
internal sealed class MovesArea : Area
{
    public override void AddServices(IServiceCollection services) => services.AddScoped<MoveReadings>();

    public override void Map(IEndpointRouteBuilder api)
    {
        PreviewMove.Map(api);
        StartMove.Map(api);
        GetMove.Map(api);
        ListMoves.Map(api);
        UndoMove.Map(api);
    }
}
