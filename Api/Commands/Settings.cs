using System.ComponentModel;
using System.Reflection;
using CaseFlow.Api.Web;
using CaseFlow.Infrastructure;

namespace CaseFlow.Api.Commands;

/// <summary>A setting that cannot be used; the message is for the administrator.</summary>
public sealed class UnusableSettingException(string message) : Exception(message);

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
            throw new UnusableSettingException(string.Concat(problems));
        var settings = section.Get<OfficeSettings>() ?? new OfficeSettings();
        if (configuration["CASEFLOW_DATA"] is { Length: > 0 } folder)
            settings.DataFolder = folder;
        settings.DataFolder = Path.GetFullPath(settings.DataFolder);
        problems = [.. settings.Problems()];
        return problems.Length == 0 ? settings : throw new UnusableSettingException(string.Concat(problems));
    }

    private static IEnumerable<string> Unreadable(IConfigurationSection section) =>
        from given in section.GetChildren()
        let property = PropertyOf(given.Key)
        where property is not null && given.Value is not null && !IsReadable(property.PropertyType, given.Value)
        select $"设置 {Section}__{property.Name} 的值“{given.Value}”不对：{Expected(property.PropertyType)}。";

    // A misspelt setting would silently do nothing.
    private static IEnumerable<string> Unknown(IConfigurationSection section) =>
        from given in section.GetChildren()
        where PropertyOf(given.Key) is null
        select $"没有 {Section}__{given.Key} 这个设置，请对照 README 的设置表检查拼写。";

    private static PropertyInfo? PropertyOf(string key) =>
        typeof(OfficeSettings).GetProperty(key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { CanWrite: true } property ? property : null;

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

    private static string Expected(Type type) => type switch
    {
        { IsEnum: true } => $"应为 {string.Join('、', Enum.GetNames(type))} 之一",
        _ when type == typeof(TimeOnly) => "应为时刻，例如 22:00",
        _ when type == typeof(bool) => "应为 true 或 false",
        _ => "应为整数",
    };
}
