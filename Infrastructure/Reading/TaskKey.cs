namespace CaseFlow.Infrastructure.Reading;

/// <summary>One task: the case, the visit and the number within the visit.</summary>
public readonly record struct TaskKey(long CaseId, int Visit, int Seq);
