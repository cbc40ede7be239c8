using CaseFlow.Domain;

namespace CaseFlow.Infrastructure.Roster;

/// <summary>What a table of units and people says of each line.</summary>
public enum RosterColumn
{
    Unit,
    Parent,
    Account,
    Name,
    Posts,
    Mail,
}

/// <summary>What the columns are called, in the table that is handed out and in those that come back.</summary>
public static class RosterColumns
{
    private static readonly ImmutableArray<(RosterColumn Column, Words Name, ImmutableArray<string> Other)> All =
    [
        (RosterColumn.Unit, new Words("单位", "Unit"), ["单位名称", "所在单位", "部门"]),
        (RosterColumn.Parent, new Words("上级单位", "Unit above"), ["上级", "上级部门"]),
        (RosterColumn.Account, new Words("账号", "Account"), ["帐号", "登录名", "用户名"]),
        (RosterColumn.Name, new Words("姓名", "Name"), ["人员", "人员姓名"]),
        (RosterColumn.Posts, new Words("岗位", "Posts"), ["角色", "职务"]),
        (RosterColumn.Mail, new Words("邮箱", "Mail"), ["电子邮箱", "邮件地址", "邮箱地址", "email"]),
    ];

    public static Words NameOf(RosterColumn column) => All.First(known => known.Column == column).Name;

    /// <summary>The column that a header means; null for one that nothing is taken from.</summary>
    /// <param name="header">Without blanks and marks.</param>
    internal static RosterColumn? Meant(string header)
    {
        foreach (var (column, (chinese, english), others) in All)
        {
            if (
                others
                    .Append(chinese)
                    .Append(english.Replace(" ", "", StringComparison.Ordinal))
                    .Contains(header, StringComparer.OrdinalIgnoreCase)
            )
                return column;
        }
        return null;
    }
}
