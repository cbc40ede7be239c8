using System.Security.Claims;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseFlow.Api.Web.Browser;

/// <summary>
/// How the person of a session stands in the office, asked when a request comes and once for all of it. A session holds as long as its
/// stamp is the account's: signing out, leaving, other rights and another password each give the account a new one.
/// </summary>
/// <remarks>
/// Never believed for a while: a session that is renewed by each of its requests would then go on for as long as somebody is busy with it.
/// One question to the database, the one that tells which edition of the office is in force.
/// </remarks>
public sealed class Standing(
    CaseFlowDb db,
    StaffDirectory directory,
    StandingDelegations delegations,
    TimeProvider clock,
    IOptions<IdentityOptions> identity
)
{
    private (string? Person, string? Stamp) asked;
    private Person? found;

    /// <param name="Staff">The office that they are a member of.</param>
    /// <param name="Language">What they are spoken to in: one of <see cref="Domain.Sayings.Languages.All"/>.</param>
    /// <param name="Delegated">委托: those by which they may do tasks of others.</param>
    public sealed record Person(
        StaffMember Member,
        Staff Staff,
        bool MustChoosePassword,
        string Language,
        IReadOnlyList<Delegation> Delegated
    );

    /// <summary>Null when the session holds no longer.</summary>
    public async ValueTask<Person?> Of(ClaimsPrincipal session)
    {
        var (person, stamp) = Named(session, identity.Value);
        if (person is null || stamp is null)
            return null;
        if (asked != (person, stamp))
            (found, asked) = (await Find(person, stamp), (person, stamp));
        return found;
    }

    /// <summary>Who a session is of, and the stamp that it was begun with.</summary>
    internal static (string? Person, string? Stamp) Named(ClaimsPrincipal session, IdentityOptions identity) =>
        (
            session.FindFirstValue(identity.ClaimsIdentity.UserIdClaimType),
            session.FindFirstValue(identity.ClaimsIdentity.SecurityStampClaimType)
        );

    private async Task<Person?> Find(string person, string stamp)
    {
        var (staff, account) = await directory.ReadWith(db, person, delegations.DayOf(clock.Now()), CancellationToken.None);
        return account is { HasLeft: false } && account.Stamp == stamp && staff.Find(person) is { } member
            ? new Person(member, staff, account.MustChoosePassword, account.Language, account.Delegated)
            : null;
    }
}
