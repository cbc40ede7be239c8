// Planted: a namespace that says nothing about the business, for the guard to catch.
namespace CaseFlow.Architecture.Tests.Planted.Helpers;

internal sealed record Anything;
