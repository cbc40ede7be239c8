using CaseFlow.Api.Features.Tasks.Together;
using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>待办: one task, what is entered for it, and the acts on it.</summary>
internal sealed class TasksArea : Area
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<TaskReadings>();
        services.AddScoped<TaskPreviews>();
        services.AddScoped<TaskDrafts>();
        services.AddScoped<SinceSeen>();
    }

    public override void Map(IEndpointRouteBuilder api)
    {
        GetTask.Map(api);
        NoteOpened.Map(api);
        ClaimTask.Map(api);
        GetTaskDraft.Map(api);
        SaveTaskDraft.Map(api);
        DiscardTaskDraft.Map(api);
        PreviewTask.Map(api);
        CompleteTask.Map(api);
        ActOnTask.Map(api);
        PreviewAct.Map(api);
        ActOnTasks.Map(api);
        PreviewActOnTasks.Map(api);
    }
}
