namespace CaseFlow.Domain;

/// <summary>What the product itself calls something, in the languages that it speaks.</summary>
public readonly record struct Words(string Zh, string En);
