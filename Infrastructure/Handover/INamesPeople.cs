using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Infrastructure.Handover;

/// <summary>Something that names a person.</summary>
/// <param name="Item">Names it within its area.</param>
/// <param name="CaseId">The case that it is about; null when it is about none.</param>
/// <param name="What">What it is, without a word of the case.</param>
/// <param name="Stays">Why it cannot be handed over, or not to this successor; null when it can.</param>
/// <param name="Place">Address within the client where it is looked after, beside the case; null for none.</param>
public sealed record NamedItem(string Item, long? CaseId, Saying What, Saying? Stays = null, string? Place = null);

/// <summary>A handover as it is carried out or undone for one item.</summary>
/// <param name="By">Who does it, as the office stands now.</param>
public sealed record HandingStep(HandoverRow Handover, HandoverItemRow Item, Reader By, DateTimeOffset At)
{
    public string From => Handover.Person;

    public string To => Item.Successor;
}

/// <summary>
/// 名下. An area in which people are named by their code: it lists what names somebody, hands it over and takes it back. To add one, write its
/// class; it is found by itself. Whatever holds codes of people belongs to an area, or is the record of what somebody did.
/// </summary>
public interface INamesPeople
{
    /// <summary>Stable name for programs; its words are <c>handover.area.NAME</c>.</summary>
    string Area { get; }

    /// <summary>Its place among the areas: what it builds on comes before.</summary>
    int Order { get; }

    /// <summary>Columns that it answers for, as <c>Row.Property</c>.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>Kinds of inputs of procedures that it answers for.</summary>
    IReadOnlyList<InputEditor> Inputs => [];

    /// <param name="to">Code of the successor; null where nobody is chosen yet.</param>
    /// <param name="by">Who asks: what is about them is not there.</param>
    Task<IReadOnlyList<NamedItem>> Of(string person, string? to, Reader by, CancellationToken ct);

    /// <summary>
    /// Hands an item over; done again after it was interrupted it does nothing more. How it was is kept in
    /// <see cref="HandoverItemRow.Before"/>.
    /// </summary>
    /// <returns>Why it stays; null when it is handed over.</returns>
    Task<Refusal?> HandOver(HandingStep step, CancellationToken ct);

    /// <summary>Takes an item back, if nobody has acted on it since.</summary>
    /// <returns>Why it is kept; null when it is back.</returns>
    Task<Refusal?> Undo(HandingStep step, CancellationToken ct);
}

/// <summary>An area whose items are only listed: each says who looks after it.</summary>
public abstract class ListedOnly : INamesPeople
{
    public abstract string Area { get; }

    public abstract int Order { get; }

    public abstract IReadOnlyList<string> Columns { get; }

    public abstract Task<IReadOnlyList<NamedItem>> Of(string person, string? to, Reader by, CancellationToken ct);

    public Task<Refusal?> HandOver(HandingStep step, CancellationToken ct) =>
        throw new InvalidOperationException($"Nothing of {Area} is handed over.");

    public Task<Refusal?> Undo(HandingStep step, CancellationToken ct) =>
        throw new InvalidOperationException($"Nothing of {Area} was handed over.");
}
