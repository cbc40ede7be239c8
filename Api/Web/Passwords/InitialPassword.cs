using System.Security.Cryptography;

namespace CaseFlow.Api.Web.Passwords;

/// <summary>A password to tell somebody: by chance, of signs that are not taken for each other, in groups to be read aloud.</summary>
internal static class InitialPassword
{
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Smalls = "abcdefghijkmnpqrstuvwxyz";
    private const string Digits = "23456789";
    private const int Groups = 4;

    public static string New() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => $"{AnyOf(Capitals)}{AnyOf(Smalls)}{AnyOf(Digits)}{AnyOf(Smalls)}"));

    private static char AnyOf(string signs) => signs[RandomNumberGenerator.GetInt32(signs.Length)];
}
