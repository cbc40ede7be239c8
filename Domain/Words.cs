using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain;

/// <summary>What the product itself calls something, in the languages that it speaks.</summary>
public readonly record struct Words(string Zh, string En)
{
    /// <param name="language">One of <see cref="Languages.All"/>.</param>
    public string In(string language) => language == Languages.English ? En : Zh;
}
