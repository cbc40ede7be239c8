using System.Text.RegularExpressions;
using CaseFlow.Api.Sayings;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.People;

/// <summary>What an administrator says of a person, whether new or known.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Email">Null for a person who gets no mail.</param>
/// <param name="Roles">Codes of the roles.</param>
public sealed record PersonDetails(string Name, string Unit, string? Email, ImmutableArray<string> Roles);

/// <summary>What every account has to hold to, when it is made and when it is changed.</summary>
public static partial class AccountRules
{
    public const int LongestCode = 100;
    public const int LongestName = 100;

    public static bool IsCode(string? code) => code is not null && CodeShape().IsMatch(code) && code != Actor.System.Person;

    /// <summary>Why these details cannot be; null when they can.</summary>
    public static async Task<Refusal?> Problem(CaseFlowDb db, PersonDetails details, CancellationToken ct)
    {
        if (Separation.Clashing(details.Roles) is { IsEmpty: false } clashing)
            return PeopleRefusals.KeptApart(clashing);
        if (!await db.Units.AnyAsync(row => row.Code == details.Unit, ct))
            return PeopleRefusals.UnknownUnit(details.Unit);
        var known = await db.Roles.Select(role => role.Name).ToListAsync(ct);
        return details.Roles.FirstOrDefault(role => !known.Contains(role, StringComparer.Ordinal)) is { } unknown
            ? PeopleRefusals.UnknownRole(unknown)
            : null;
    }

    /// <summary>Why the office would be without anybody who manages accounts; null when somebody remains. To be asked of what is saved.</summary>
    public static async Task<Refusal?> NobodyLeft(CaseFlowDb db, CancellationToken ct)
    {
        var managing = Rights.Named(Rights.ManageAccounts).Roles;
        var somebody = await db.Users.AnyAsync(
            account =>
                account.LeftAt == null
                && db.UserRoles.Any(held =>
                    held.UserId == account.Id && db.Roles.Any(role => role.Id == held.RoleId && managing.Contains(role.Name!))
                ),
            ct
        );
        return somebody ? null : PeopleRefusals.LastAdministrator;
    }

    public sealed class Validator : AbstractValidator<PersonDetails>
    {
        public Validator()
        {
            RuleFor(details => details.Name)
                .Shows()
                .Says("accounts.name-missing")
                .MaximumLength(LongestName)
                .Says("accounts.name-long", ("most", LongestName))
                .OverridePropertyName("name");
            RuleFor(details => details.Unit).NotEmpty().Says("accounts.unit-missing").OverridePropertyName("unit");
            RuleFor(details => details.Email)
                .EmailAddress()
                .When(details => !string.IsNullOrEmpty(details.Email))
                .Says("accounts.email")
                .OverridePropertyName("email");
            RuleFor(details => details.Roles)
                .Must(roles => !roles.IsDefaultOrEmpty)
                .Says("accounts.role-missing")
                .OverridePropertyName("roles");
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,99}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeShape();
}
