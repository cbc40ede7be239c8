namespace CaseFlow.Domain;

/// <summary>An answer that can be a refusal, whatever its value would be.</summary>
public interface IRefusable<TSelf>
    where TSelf : IRefusable<TSelf>
{
    static abstract TSelf Refused(Refusal refusal);
}

/// <summary>A value, or the refusal of it. Both convert to it by themselves.</summary>
public readonly record struct OrRefusal<T> : IRefusable<OrRefusal<T>>
{
    private readonly T? value;

    private OrRefusal(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    /// <exception cref="InvalidOperationException">It was refused: ask for <see cref="Refusal"/> first.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal}.");

    /// <summary>Null when there is a value.</summary>
    public Refusal? Refusal { get; }

    public TResult Match<TResult>(Func<T, TResult> taken, Func<Refusal, TResult> refused) =>
        Refusal is null ? taken(value!) : refused(Refusal);

    static OrRefusal<T> IRefusable<OrRefusal<T>>.Refused(Refusal refusal) => refusal;

    public static implicit operator OrRefusal<T>(T value) => new(value, null);

    public static implicit operator OrRefusal<T>(Refusal refusal) => new(default, refusal);
}
