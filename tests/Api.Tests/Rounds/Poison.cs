using CaseFlow.Api.Tests.Running;

namespace CaseFlow.Api.Tests.Rounds;

/// <summary>Rows that the database does not take, whoever writes them: what a fault in one item looks like from outside.</summary>
internal static class Poison
{
    /// <param name="run">Runs a statement in the database.</param>
    /// <param name="moment">Such as <c>INSERT</c>.</param>
    /// <param name="which">A condition on <c>NEW</c>.</param>
    public static async Task Put(Func<string, Task> run, Engine engine, string moment, string table, string which)
    {
        if (engine == Engine.Sqlite)
        {
            await run($"CREATE TRIGGER poison BEFORE {moment} ON {table} WHEN {which} BEGIN SELECT RAISE(ABORT, 'poison'); END");
            return;
        }
        await run("CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''poison''; END'");
        await run($"CREATE TRIGGER poison BEFORE {moment} ON {table} FOR EACH ROW WHEN ({which}) EXECUTE FUNCTION poison()");
    }

    public static Task Take(Func<string, Task> run, Engine engine, string table) =>
        run(engine == Engine.Sqlite ? "DROP TRIGGER poison" : $"DROP TRIGGER poison ON {table}");
}
