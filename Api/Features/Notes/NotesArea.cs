using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Notes;

/// <summary>传阅、留言: what people tell each other about a case.</summary>
internal sealed class NotesArea : Area
{
    public override void AddServices(IServiceCollection services) => services.AddScoped<NoteTaking>();

    public override void Map(IEndpointRouteBuilder api)
    {
        ListCasePeople.Map(api);
        CirculateCase.Map(api);
        PreviewCirculation.Map(api);
        WithdrawCirculation.Map(api);
        ReadNotes.Map(api);
        AddComment.Map(api);
        WithdrawComment.Map(api);
    }
}
