using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseFlow.Infrastructure.Persistence.Migrations.Postgres
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

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "NextDue",
                table: "cases",
                type: "timestamp with time zone",
                nullable: true);

            // NextDue is the earliest due moment of a case's open tasks. Room in each page lets a row change in its place.
            migrationBuilder.Sql("""
                ALTER TABLE cases SET (fillfactor = 85);
                UPDATE cases SET "NextDue" = (SELECT min("DueAt") FROM tasks WHERE "CaseId" = cases."Id" AND tasks."Status" = 'Open') WHERE "Status" = 'Open';
                CREATE FUNCTION keep_next_due() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    changed bigint := coalesce(NEW."CaseId", OLD."CaseId");
                    due timestamptz := (SELECT min("DueAt") FROM tasks WHERE "CaseId" = changed AND "Status" = 'Open');
                BEGIN
                    UPDATE cases SET "NextDue" = due WHERE "Id" = changed AND "NextDue" IS DISTINCT FROM due;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER tasks_due AFTER INSERT OR DELETE OR UPDATE OF "Status", "DueAt" ON tasks FOR EACH ROW EXECUTE FUNCTION keep_next_due();
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
                name: "IX_cases_about",
                table: "cases",
                column: "Id",
                filter: "\"Subjects\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER tasks_due ON tasks; DROP FUNCTION keep_next_due(); ALTER TABLE cases RESET (fillfactor);");

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
                name: "IX_cases_about",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "NextDue",
                table: "cases");

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
        }
    }
}
