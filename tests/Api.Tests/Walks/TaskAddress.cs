using System.Text.Json;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>Where the API has a task.</summary>
internal readonly record struct TaskAddress(long CaseId, int Visit, int Seq)
{
    public string Path => string.Create(null, $"/api/tasks/{CaseId}/{Visit}/{Seq}");

    /// <param name="task">As an inbox lists it.</param>
    public static TaskAddress Of(JsonElement task) =>
        new(task.GetProperty("caseId").GetInt64(), task.GetProperty("visit").GetInt32(), task.GetProperty("seq").GetInt32());
}
