using Microsoft.EntityFrameworkCore.Migrations;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>
/// What PostgreSQL keeps by itself: nothing of the trace is changed, drafts go with their task, cases know what is due next and whom
/// they are about, texts are found.
/// </summary>
internal static class PostgresTriggers
{
    private static readonly string[] AppendOnly = ["case_events", "escalations", "account_events"];

    private const string RefuseChange = """
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
        """;

    private const string Drafts = """
        CREATE FUNCTION task_drafts_go() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            DELETE FROM task_drafts WHERE "CaseId" = NEW."CaseId" AND "Visit" = NEW."Visit" AND "Seq" = NEW."Seq";
            RETURN NULL;
        END $$;
        CREATE TRIGGER task_drafts_go AFTER UPDATE OF "Status" ON tasks
            FOR EACH ROW WHEN (NEW."Status" <> 'Open') EXECUTE FUNCTION task_drafts_go();
        """;

    // Of the number and the address that an item has at its source only pairs are kept: one letter alone says nothing there.
    // search_text writes a text as SoughtText does: normalised, without hidden marks, A–Z small.
    private const string Words = """
        CREATE FUNCTION search_text(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
            SELECT translate(
                regexp_replace(normalize(given, NFKC), '[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]', '', 'g'),
                'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
        $$;
        CREATE FUNCTION search_words(given text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
            SELECT coalesce(array_agg(DISTINCT word), '{}') FROM (
                SELECT unnest(ARRAY[one, one || lead(one) OVER (ORDER BY place)]) AS word
                FROM unnest(string_to_array(search_text(given), NULL)) WITH ORDINALITY AS given_text(one, place)
            ) AS words WHERE word IS NOT NULL AND word !~ '[[:space:][:punct:]]'
        $$;
        CREATE FUNCTION search_pairs(id text, url text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
            SELECT coalesce(array_agg(word), '{}')
            FROM unnest(search_words(coalesce(id, '') || E'\n' || coalesce(url, ''))) AS words(word) WHERE char_length(word) > 1
        $$;
        ALTER TABLE cases
            ADD COLUMN title_words text[] GENERATED ALWAYS AS (search_words("Title")) STORED,
            ADD COLUMN search_words text[] GENERATED ALWAYS AS (search_words("Title" || E'\n' || "Body") || search_pairs("MessageId", "Url")) STORED;
        CREATE INDEX "IX_cases_title_words" ON cases USING gin (title_words);
        CREATE INDEX "IX_cases_search_words" ON cases USING gin (search_words);
        """;

    // Room on each page, so that a change of NextDue alone stays on it.
    private const string NextDue = """
        ALTER TABLE cases SET (fillfactor = 85);
        CREATE FUNCTION keep_next_due() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            changed bigint := coalesce(NEW."CaseId", OLD."CaseId");
            due timestamptz := (SELECT min("DueAt") FROM tasks WHERE "CaseId" = changed AND "Status" = 'Open');
        BEGIN
            UPDATE cases SET "NextDue" = due WHERE "Id" = changed AND "NextDue" IS DISTINCT FROM due;
            RETURN NULL;
        END $$;
        CREATE TRIGGER tasks_due AFTER INSERT OR DELETE OR UPDATE OF "Status", "DueAt" ON tasks FOR EACH ROW EXECUTE FUNCTION keep_next_due();
        """;

    private const string Subjects = """
        CREATE FUNCTION keep_subjects() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'UPDATE' THEN
                DELETE FROM case_subjects WHERE "CaseId" = NEW."Id";
            END IF;
            INSERT INTO case_subjects ("Code", "CaseId")
                SELECT DISTINCT code, NEW."Id" FROM unnest(string_to_array(trim(BOTH '|' FROM NEW."Subjects"), '|')) AS code;
            RETURN NULL;
        END $$;
        CREATE TRIGGER case_subjects_added AFTER INSERT ON cases
            FOR EACH ROW WHEN (NEW."Subjects" IS NOT NULL) EXECUTE FUNCTION keep_subjects();
        CREATE TRIGGER case_subjects_changed AFTER UPDATE OF "Subjects" ON cases
            FOR EACH ROW WHEN (NEW."Subjects" IS DISTINCT FROM OLD."Subjects") EXECUTE FUNCTION keep_subjects();
        """;

    private const string FormerNames = """
        CREATE FUNCTION keep_former_name() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO former_names ("Code", "Name") VALUES (to_jsonb(OLD) ->> TG_ARGV[0], OLD."Name") ON CONFLICT DO NOTHING;
            RETURN NULL;
        END $$;
        CREATE TRIGGER units_renamed AFTER UPDATE OF "Name" ON units
            FOR EACH ROW WHEN (NEW."Name" <> OLD."Name") EXECUTE FUNCTION keep_former_name('Code');
        CREATE TRIGGER people_renamed AFTER UPDATE OF "Name" ON "AspNetUsers"
            FOR EACH ROW WHEN (NEW."Name" <> OLD."Name") EXECUTE FUNCTION keep_former_name('Id');
        """;

    // Whatever text of the fields is the number of a case; which field it is, and who may read that, is asked where it is read.
    private const string Mentions = """
        CREATE FUNCTION keep_mentions() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'UPDATE' THEN
                DELETE FROM case_mentions WHERE "CaseId" = NEW."Id";
            END IF;
            INSERT INTO case_mentions ("Number", "CaseId")
                SELECT DISTINCT other."Number", NEW."Id" FROM json_each(NEW."Fields"::json) AS field
                JOIN cases AS other ON other."Number" = field.value #>> '{}'
                WHERE json_typeof(field.value) = 'string' AND other."Id" <> NEW."Id";
            RETURN NULL;
        END $$;
        CREATE TRIGGER case_mentions_added AFTER INSERT ON cases
            FOR EACH ROW WHEN (NEW."Fields" <> '{}') EXECUTE FUNCTION keep_mentions();
        CREATE TRIGGER case_mentions_changed AFTER UPDATE OF "Fields" ON cases
            FOR EACH ROW WHEN (NEW."Fields" IS DISTINCT FROM OLD."Fields") EXECUTE FUNCTION keep_mentions();
        """;

    /// <summary>To be called at the end of the migration that makes the tables.</summary>
    public static void Create(MigrationBuilder migration)
    {
        migration.Sql(RefuseChange);
        foreach (var table in AppendOnly)
            migration.Sql(
                $"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();"
            );
        migration.Sql(Drafts);
        migration.Sql(Words);
        migration.Sql(NextDue);
        migration.Sql(Subjects);
        migration.Sql(FormerNames);
        migration.Sql(Mentions);
    }
}
