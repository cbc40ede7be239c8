using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Setup.Demo;

/// <summary>Makes units and accounts of the demo office.</summary>
public sealed class DemoAccounts(CaseFlowDb db, UserManager<Account> accounts, StaffDirectory directory)
{
    /// <summary>Makes them when the database has nobody yet.</summary>
    /// <returns>Whether they were made.</returns>
    public async Task<bool> Create(CancellationToken ct)
    {
        if (await db.Users.AnyAsync(ct))
            return false;
        await using var write = await directory.Begin(db, ct);
        db.Units.AddRange(
            DemoOffice.Units.Select(unit => new UnitRow
            {
                Code = unit.Code,
                Name = unit.Name,
                Parent = unit.Parent,
            })
        );
        await db.SaveChangesAsync(ct);
        // One password, one hash: hashing is slow on purpose, and this password is no secret.
        var hash = accounts.PasswordHasher.HashPassword(new Account { Name = "", Unit = "" }, DemoOffice.Password);
        foreach (var person in DemoOffice.People)
            await Create(person, hash);
        await directory.Commit(db, write, ct);
        return true;
    }

    private async Task Create(DemoOffice.Person person, string hash)
    {
        if (!Separation.Clashing(person.Roles).IsEmpty)
            throw new InvalidOperationException($"The demo gives {person.Code} roles that nobody may hold together.");
        var account = new Account
        {
            Id = person.Code,
            UserName = person.Code,
            Name = person.Name,
            Unit = person.Unit,
            Email = $"{person.Code}@demo.invalid",
            PasswordHash = hash,
        };
        Require(await accounts.CreateAsync(account));
        Require(await accounts.AddToRolesAsync(account, person.Roles));
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(
                $"A demo account was refused: {string.Join(' ', result.Errors.Select(error => error.Description))}"
            );
    }
}
