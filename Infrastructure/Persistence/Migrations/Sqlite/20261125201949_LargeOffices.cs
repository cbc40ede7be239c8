using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseFlow.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LargeOffices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_tasks_ClosedBy_ClosedAt",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_tasks_Status_Addressee_DueOrder",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_tasks_Status_ClaimedBy_DueOrder",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_tasks_Status_DueOrder_CaseId",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_cases_ClosedAt",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_ReceivedAt",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_Status_Id",
                table: "cases");

            migrationBuilder.AddColumn<long>(
                name: "NextDue",
                table: "cases",
                type: "INTEGER",
                nullable: true);

            // NextDue is the earliest due moment of a case's open tasks.
            migrationBuilder.Sql("""
                UPDATE cases SET "NextDue" = (SELECT min("DueAt") FROM tasks WHERE "CaseId" = cases."Id" AND "Status" = 'Open') WHERE "Status" = 'Open';
                CREATE TRIGGER tasks_due_added AFTER INSERT ON tasks WHEN NEW."Status" = 'Open' AND NEW."DueAt" IS NOT NULL BEGIN
                    UPDATE cases SET "NextDue" = NEW."DueAt" WHERE "Id" = NEW."CaseId" AND ("NextDue" IS NULL OR "NextDue" > NEW."DueAt");
                END;
                CREATE TRIGGER tasks_due_changed AFTER UPDATE OF "Status", "DueAt" ON tasks BEGIN
                    UPDATE cases SET "NextDue" = (SELECT min("DueAt") FROM tasks WHERE "CaseId" = NEW."CaseId" AND "Status" = 'Open') WHERE "Id" = NEW."CaseId";
                END;
                CREATE TRIGGER tasks_due_removed AFTER DELETE ON tasks BEGIN
                    UPDATE cases SET "NextDue" = (SELECT min("DueAt") FROM tasks WHERE "CaseId" = OLD."CaseId" AND "Status" = 'Open') WHERE "Id" = OLD."CaseId";
                END;
                """);

            // The index of words now knows in which order they stand. Its functions are of this program (SearchFunction).
            migrationBuilder.Sql("""
                DROP TRIGGER case_words_added;
                DROP TRIGGER case_words_changed;
                DROP TRIGGER case_words_removed;
                DROP TABLE case_words;
                CREATE VIRTUAL TABLE case_words USING fts5(title, body, letters, content='', contentless_delete=1, detail=full, tokenize='unicode61 remove_diacritics 0');
                INSERT INTO case_words (rowid, title, body, letters)
                    SELECT "Id", search_order("Title"), search_order("Body"), search_letters("Title", "Body") FROM cases;
                CREATE TRIGGER case_words_added AFTER INSERT ON cases BEGIN
                    INSERT INTO case_words (rowid, title, body, letters)
                        VALUES (NEW."Id", search_order(NEW."Title"), search_order(NEW."Body"), search_letters(NEW."Title", NEW."Body"));
                END;
                CREATE TRIGGER case_words_changed AFTER UPDATE OF "Title", "Body" ON cases BEGIN
                    INSERT OR REPLACE INTO case_words (rowid, title, body, letters)
                        VALUES (NEW."Id", search_order(NEW."Title"), search_order(NEW."Body"), search_letters(NEW."Title", NEW."Body"));
                END;
                CREATE TRIGGER case_words_removed AFTER DELETE ON cases BEGIN
                    DELETE FROM case_words WHERE rowid = OLD."Id";
                END;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_tasks_ClosedBy_ClosedAt_CaseId",
                table: "tasks",
                columns: new[] { "ClosedBy", "ClosedAt", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_tasks_inbox",
                table: "tasks",
                columns: new[] { "Addressee", "DueOrder", "CaseId", "Visit", "Seq", "ClaimedBy", "Unit", "StepName", "OpenedAt", "Mark" },
                filter: "\"Status\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_open_at_unit",
                table: "tasks",
                columns: new[] { "Unit", "CaseId", "DueAt" },
                filter: "\"Status\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_cards",
                table: "cases",
                columns: new[] { "Id", "Subjects", "Status", "Level", "Route", "NextDue", "ReceivedAt", "ClosedAt", "Category", "Number", "RegisteredBy" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cards_by_status",
                table: "cases",
                columns: new[] { "Status", "Id", "Subjects", "Level", "Route", "NextDue", "ReceivedAt", "ClosedAt", "Category", "Number", "RegisteredBy" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_ClosedAt_RegisteredBy_Subjects",
                table: "cases",
                columns: new[] { "ClosedAt", "RegisteredBy", "Subjects" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_open",
                table: "cases",
                columns: new[] { "Level", "Route", "NextDue", "Subjects", "RegisteredBy" },
                filter: "\"Status\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_ReceivedAt_RegisteredBy_Subjects",
                table: "cases",
                columns: new[] { "ReceivedAt", "RegisteredBy", "Subjects" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_Subjects",
                table: "cases",
                column: "Subjects",
                filter: "\"Subjects\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER tasks_due_added;
                DROP TRIGGER tasks_due_changed;
                DROP TRIGGER tasks_due_removed;
                DROP TRIGGER case_words_added;
                DROP TRIGGER case_words_changed;
                DROP TRIGGER case_words_removed;
                DROP TABLE case_words;
                CREATE VIRTUAL TABLE case_words USING fts5(title, body, content='', contentless_delete=1, detail=column, tokenize='unicode61 remove_diacritics 0');
                INSERT INTO case_words (rowid, title, body) SELECT "Id", search_words("Title"), search_words("Body") FROM cases;
                CREATE TRIGGER case_words_added AFTER INSERT ON cases BEGIN
                    INSERT INTO case_words (rowid, title, body) VALUES (NEW."Id", search_words(NEW."Title"), search_words(NEW."Body"));
                END;
                CREATE TRIGGER case_words_changed AFTER UPDATE OF "Title", "Body" ON cases BEGIN
                    INSERT OR REPLACE INTO case_words (rowid, title, body) VALUES (NEW."Id", search_words(NEW."Title"), search_words(NEW."Body"));
                END;
                CREATE TRIGGER case_words_removed AFTER DELETE ON cases BEGIN
                    DELETE FROM case_words WHERE rowid = OLD."Id";
                END;
                """);

            migrationBuilder.DropIndex(
                name: "IX_tasks_ClosedBy_ClosedAt_CaseId",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_tasks_inbox",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_tasks_open_at_unit",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_cases_cards",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_cards_by_status",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_ClosedAt_RegisteredBy_Subjects",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_ReceivedAt_RegisteredBy_Subjects",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_Subjects",
                table: "cases");

            // In its place: the table put together anew, as a dropped column usually is, would be without its triggers.
            migrationBuilder.Sql("ALTER TABLE cases DROP COLUMN \"NextDue\"");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_ClosedBy_ClosedAt",
                table: "tasks",
                columns: new[] { "ClosedBy", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_tasks_Status_Addressee_DueOrder",
                table: "tasks",
                columns: new[] { "Status", "Addressee", "DueOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_tasks_Status_ClaimedBy_DueOrder",
                table: "tasks",
                columns: new[] { "Status", "ClaimedBy", "DueOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_tasks_Status_DueOrder_CaseId",
                table: "tasks",
                columns: new[] { "Status", "DueOrder", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_ClosedAt",
                table: "cases",
                column: "ClosedAt");

            migrationBuilder.CreateIndex(
                name: "IX_cases_ReceivedAt",
                table: "cases",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_cases_Status_Id",
                table: "cases",
                columns: new[] { "Status", "Id" });
        }
    }
}
