using Microsoft.EntityFrameworkCore.Migrations;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>
/// What SQLite keeps by itself: nothing of the trace is changed, drafts go with their task, cases know what is due next and whom they are
/// about and which others they name, texts are found.
/// </summary>
internal static class SqliteTriggers
{
    private static readonly string[] AppendOnly = ["case_events", "escalations", "account_events"];

    private const string Drafts = """
        CREATE TRIGGER task_drafts_go AFTER UPDATE OF "Status" ON tasks WHEN NEW."Status" <> 'Open'
        BEGIN
            DELETE FROM task_drafts WHERE "CaseId" = NEW."CaseId" AND "Visit" = NEW."Visit" AND "Seq" = NEW."Seq";
        END;
        """;

    private const string NextDue = """
        CREATE TRIGGER tasks_due_added AFTER INSERT ON tasks WHEN NEW."Status" = 'Open' AND NEW."DueAt" IS NOT NULL BEGIN
            UPDATE cases SET "NextDue" = NEW."DueAt" WHERE "Id" = NEW."CaseId" AND ("NextDue" IS NULL OR "NextDue" > NEW."DueAt");
        END;
        CREATE TRIGGER tasks_due_changed AFTER UPDATE OF "Status", "DueAt" ON tasks BEGIN
            UPDATE cases SET "NextDue" = (SELECT min("DueAt") FROM tasks WHERE "CaseId" = NEW."CaseId" AND "Status" = 'Open') WHERE "Id" = NEW."CaseId";
        END;
        CREATE TRIGGER tasks_due_removed AFTER DELETE ON tasks BEGIN
            UPDATE cases SET "NextDue" = (SELECT min("DueAt") FROM tasks WHERE "CaseId" = OLD."CaseId" AND "Status" = 'Open') WHERE "Id" = OLD."CaseId";
        END;
        """;

    // Subjects are codes between bars; written as a list of JSON they can be taken apart.
    private const string Subjects = """
        CREATE TRIGGER case_subjects_added AFTER INSERT ON cases WHEN NEW."Subjects" IS NOT NULL BEGIN
            INSERT OR IGNORE INTO case_subjects ("Code", "CaseId") SELECT value, NEW."Id" FROM json_each(
                '["' || replace(replace(replace(trim(NEW."Subjects", '|'), '\', '\\'), '"', '\"'), '|', '","') || '"]');
        END;
        CREATE TRIGGER case_subjects_changed AFTER UPDATE OF "Subjects" ON cases WHEN NEW."Subjects" IS NOT OLD."Subjects" BEGIN
            DELETE FROM case_subjects WHERE "CaseId" = NEW."Id";
            INSERT OR IGNORE INTO case_subjects ("Code", "CaseId") SELECT value, NEW."Id" FROM json_each(
                '["' || replace(replace(replace(trim(NEW."Subjects", '|'), '\', '\\'), '"', '\"'), '|', '","') || '"]')
                WHERE NEW."Subjects" IS NOT NULL;
        END;
        """;

    private const string FormerNames = """
        CREATE TRIGGER units_renamed AFTER UPDATE OF "Name" ON units WHEN NEW."Name" <> OLD."Name" BEGIN
            INSERT OR IGNORE INTO former_names ("Code", "Name") VALUES (OLD."Code", OLD."Name");
        END;
        CREATE TRIGGER people_renamed AFTER UPDATE OF "Name" ON "AspNetUsers" WHEN NEW."Name" <> OLD."Name" BEGIN
            INSERT OR IGNORE INTO former_names ("Code", "Name") VALUES (OLD."Id", OLD."Name");
        END;
        """;

    // Whatever text of the fields is the number of a case; which field it is, and who may read that, is asked where it is read.
    private const string Mentions = """
        CREATE TRIGGER case_mentions_added AFTER INSERT ON cases WHEN NEW."Fields" <> '{}' BEGIN
            INSERT OR IGNORE INTO case_mentions ("Number", "CaseId") SELECT other."Number", NEW."Id" FROM json_each(NEW."Fields") AS field
                JOIN cases AS other ON other."Number" = field.value WHERE field.type = 'text' AND other."Id" <> NEW."Id";
        END;
        CREATE TRIGGER case_mentions_changed AFTER UPDATE OF "Fields" ON cases WHEN NEW."Fields" <> OLD."Fields" BEGIN
            DELETE FROM case_mentions WHERE "CaseId" = NEW."Id";
            INSERT OR IGNORE INTO case_mentions ("Number", "CaseId") SELECT other."Number", NEW."Id" FROM json_each(NEW."Fields") AS field
                JOIN cases AS other ON other."Number" = field.value WHERE field.type = 'text' AND other."Id" <> NEW."Id";
        END;
        """;

    // Of the number and the address that an item has at its source there are no letters: one alone says nothing there.
    // The index keeps the words in their order, not the texts. Its functions are of this program (SearchFunction).
    private const string Words = """
        CREATE VIRTUAL TABLE case_words USING fts5(title, body, source, letters, content='', contentless_delete=1, detail=full, tokenize='unicode61 remove_diacritics 0');
        CREATE TRIGGER case_words_added AFTER INSERT ON cases BEGIN
            INSERT INTO case_words (rowid, title, body, source, letters)
                VALUES (NEW."Id", search_order(NEW."Title"), search_order(NEW."Body"), search_order(coalesce(NEW."MessageId", '') || char(10) || coalesce(NEW."Url", '')),
                    search_letters(NEW."Title", NEW."Body"));
        END;
        CREATE TRIGGER case_words_changed AFTER UPDATE OF "Title", "Body", "MessageId", "Url" ON cases BEGIN
            INSERT OR REPLACE INTO case_words (rowid, title, body, source, letters)
                VALUES (NEW."Id", search_order(NEW."Title"), search_order(NEW."Body"), search_order(coalesce(NEW."MessageId", '') || char(10) || coalesce(NEW."Url", '')),
                    search_letters(NEW."Title", NEW."Body"));
        END;
        CREATE TRIGGER case_words_removed AFTER DELETE ON cases BEGIN
            DELETE FROM case_words WHERE rowid = OLD."Id";
        END;
        """;

    /// <summary>To be called at the end of the migration that makes the tables.</summary>
    public static void Create(MigrationBuilder migration)
    {
        foreach (var table in AppendOnly)
        {
            foreach (var act in new[] { "UPDATE", "DELETE" })
                migration.Sql(
                    $"CREATE TRIGGER {table}_no_{act.ToLowerInvariant()} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;"
                );
        }
        migration.Sql(Drafts);
        migration.Sql(NextDue);
        migration.Sql(Subjects);
        migration.Sql(FormerNames);
        migration.Sql(Mentions);
        migration.Sql(Words);
    }
}
