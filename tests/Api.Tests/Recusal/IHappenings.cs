using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>What happened in a town, to be watched.</summary>
internal interface IHappenings
{
    /// <summary>All cases of the town with whom they are about.</summary>
    Task<List<CaseRow>> Cases();

    /// <summary>What stands in a case and nowhere else.</summary>
    string TokenOf(CaseRow row);

    /// <summary>Rows that became no case, with the code of whom each is, or may be, about; and who brought the file.</summary>
    IReadOnlyList<(string Token, string Subject, long Import, string By)> RowsInError { get; }

    /// <summary>Whom acts would reach, as the product said before they were done; with those whom the item would be about then.</summary>
    List<(IReadOnlyList<string> People, IReadOnlyList<string> Subjects)> Foretold { get; }
}
