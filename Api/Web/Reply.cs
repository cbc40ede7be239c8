using CaseFlow.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Web;

/// <summary>An answer that can be a refusal, whatever its value would be.</summary>
public interface IReply<TSelf>
    where TSelf : IReply<TSelf>
{
    static abstract TSelf Refused(Refusal refusal);
}

/// <summary>What a use case answers: a value, or the refusal of it.</summary>
public readonly record struct Reply<T> : IReply<Reply<T>>
{
    private Reply(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }

    public Refusal? Refusal { get; }

    static Reply<T> IReply<Reply<T>>.Refused(Refusal refusal) => refusal;

    public static implicit operator Reply<T>(T value) => new(value, null);

    public static implicit operator Reply<T>(Refusal refusal) => new(default, refusal);

    /// <summary>200 with the value, or the refusal as problem details.</summary>
    public Results<Ok<T>, ProblemHttpResult> Http() => Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(Value);
}
