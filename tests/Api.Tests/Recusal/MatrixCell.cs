namespace CaseFlow.Api.Tests.Recusal;

/// <summary>Whom a case is about.</summary>
internal enum About
{
    Person,
    Unit,
    HeadOfUnit,
    UnitAbove,
}

/// <summary>How it becomes known.</summary>
internal enum Way
{
    Registered,
    Imported,
    Corrected,
    ByForm,
    ByStep,
    Closed,
    RowInError,
    RowAskedAbout,
    NamedLater,
    MovedIn,
    BecameHead,
}

/// <summary>A case of the matrix: the ways that only one kind of subject can take stand for the others.</summary>
internal sealed record MatrixCell(Way Way, About About)
{
    public static readonly IReadOnlyList<MatrixCell> All =
    [
        .. from way in Enum.GetValues<Way>()
        from about in Enum.GetValues<About>()
        where
            way switch
            {
                Way.MovedIn => about is About.Unit or About.UnitAbove or About.HeadOfUnit,
                Way.BecameHead => about is About.HeadOfUnit,
                _ => true,
            }
        select new MatrixCell(way, about),
    ];

    /// <summary>Each way once, and each kind of subject at least once.</summary>
    public static readonly IReadOnlyList<MatrixCell> Some =
    [
        .. All.GroupBy(cell => cell.Way).Select((cells, at) => cells.ElementAt(at % cells.Count())),
    ];

    public string Token => $"第{Way}{About}件";

    /// <summary>Whether the people were there, and knew of the case, before it was about them.</summary>
    public bool IsLate => Way is not (Way.Registered or Way.Imported) && !IsNoCase;

    /// <summary>A row of a file that became no case is as much about somebody.</summary>
    public bool IsNoCase => Way is Way.RowInError or Way.RowAskedAbout;

    /// <summary>The code of whom the case is about; for somebody who comes later, of a unit or person of its own.</summary>
    public string Subject =>
        (Way, About) switch
        {
            (Way.NamedLater, About.Person) => "late-hand",
            (Way.NamedLater, About.Unit) => "late",
            (Way.NamedLater, About.HeadOfUnit) => "late-head",
            (Way.NamedLater, About.UnitAbove) => "late-up",
            (Way.MovedIn, About.HeadOfUnit) => "far-head",
            (Way.MovedIn, About.Unit) => "far",
            (Way.MovedIn, About.UnitAbove) => "far-up",
            (Way.BecameHead, _) => "far-hand",
            (_, About.Person) => "own-hand",
            (_, About.Unit) => "own",
            (_, About.HeadOfUnit) => "own-head",
            (_, About.UnitAbove) => "up",
            _ => throw new InvalidOperationException(),
        };
}
