using System.ComponentModel;
using System.Reflection;
using CaseFlow.Api.Web;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;

namespace CaseFlow.Api.Commands;

/// <summary>Settings that cannot be used, and what the administrator is told about them.</summary>
public sealed class UnusableSettingException(Saying says) : Exception(says.ToString())
{
    public Saying Says => says;
}

/// <summary>
/// Reads the settings: section <c>CaseFlow</c> of the configuration, so <c>CaseFlow__SmtpHost</c> in the environment, and
/// <c>CASEFLOW_DATA</c> for the data folder.
/// </summary>
public static class Settings
{
    private const string Section = "CaseFlow";

    /// <exception cref="UnusableSettingException">A value is of the wrong form, or out of bounds; all of them are named.</exception>
    public static OfficeSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var problems = Unreadable(section).Concat(Unknown(section)).ToArray();
        if (problems.Length > 0)
            throw new UnusableSettingException(problems.Together());
        var settings = section.Get<OfficeSettings>() ?? new OfficeSettings();
        if (configuration["CASEFLOW_DATA"] is { Length: > 0 } folder)
            settings.DataFolder = folder;
        settings.DataFolder = Path.GetFullPath(settings.DataFolder);
        problems = [.. settings.Problems()];
        return problems.Length == 0 ? settings : throw new UnusableSettingException(problems.Together());
    }

    private static IEnumerable<Saying> Unreadable(IConfigurationSection section) =>
        from given in section.GetChildren()
        let property = PropertyOf(given.Key)
        where property is not null && given.Value is not null && !IsReadable(property.PropertyType, given.Value)
        select Saying.Of(
            "settings.value",
            ("setting", $"{Section}__{property.Name}"),
            ("value", given.Value),
            ("expected", Expected(property.PropertyType))
        );

    // A misspelt setting would silently do nothing.
    private static IEnumerable<Saying> Unknown(IConfigurationSection section) =>
        from given in section.GetChildren()
        where PropertyOf(given.Key) is null
        select Saying.Of("settings.unknown", ("setting", $"{Section}__{given.Key}"));

    private static PropertyInfo? PropertyOf(string key) =>
        typeof(OfficeSettings).GetProperty(key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
            is { CanWrite: true } property
            ? property
            : null;

    private static bool IsReadable(Type type, string value)
    {
        try
        {
            return type.IsEnum
                ? Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase)
                : TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is not null;
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static Saying Expected(Type type) =>
        type switch
        {
            { IsEnum: true } => Saying.Of("settings.one-of", ("values", SayingValue.List(Enum.GetNames(type)))),
            _ when type == typeof(TimeOnly) => Saying.Of("settings.time"),
            _ when type == typeof(bool) => Saying.Of("settings.flag"),
            _ => Saying.Of("settings.number"),
        };
}
