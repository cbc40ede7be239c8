using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.DueFeed;

/// <summary>
/// The secret by which a calendar reads what is due for somebody: one for each person, kept as its hash with the account, so that nobody
/// who reads the database can use it.
/// </summary>
public sealed class FeedSecrets(CaseFlowDb db)
{
    private const string Provider = "CaseFlow";
    private const string Name = "due-feed";
    private const int Bytes = 32;
    private const int Longest = 100;

    private IQueryable<IdentityUserToken<string>> All => db.UserTokens.Where(row => row.LoginProvider == Provider && row.Name == Name);

    public Task<bool> Has(string person, CancellationToken ct) => All.AnyAsync(row => row.UserId == person, ct);

    /// <summary>Whose it is; null for one that was never made, was renewed or was withdrawn.</summary>
    public async Task<string?> OwnerOf(string secret, CancellationToken ct)
    {
        if (secret.Length > Longest)
            return null;
        var hash = HashOf(secret);
        return await All.Where(row => row.Value == hash).Select(row => row.UserId).SingleOrDefaultAsync(ct);
    }

    /// <summary>Makes one; the one of before opens nothing any more.</summary>
    /// <returns>43 letters, digits, - and _; told this once.</returns>
    public async Task<string> Renew(string person, CancellationToken ct)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        await using var write = await db.BeginWrite(ct);
        await Withdraw(person, ct);
        db.UserTokens.Add(
            new IdentityUserToken<string>
            {
                UserId = person,
                LoginProvider = Provider,
                Name = Name,
                Value = HashOf(secret),
            }
        );
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
        return secret;
    }

    public Task Withdraw(string person, CancellationToken ct) => All.Where(row => row.UserId == person).ExecuteDeleteAsync(ct);

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
