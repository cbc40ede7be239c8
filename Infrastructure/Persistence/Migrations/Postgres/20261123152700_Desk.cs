using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseFlow.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "preferences",
                columns: table => new
                {
                    Person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Settings = table.Column<string>(type: "text", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_preferences", x => x.Person);
                });

            migrationBuilder.CreateTable(
                name: "task_drafts",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Visit = table.Column<int>(type: "integer", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Fields = table.Column<string>(type: "text", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_drafts", x => new { x.CaseId, x.Visit, x.Seq, x.Person });
                    table.ForeignKey(
                        name: "FK_task_drafts_tasks_CaseId_Visit_Seq",
                        columns: x => new { x.CaseId, x.Visit, x.Seq },
                        principalTable: "tasks",
                        principalColumns: new[] { "CaseId", "Visit", "Seq" },
                        onDelete: ReferentialAction.Cascade);
                });

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

            migrationBuilder.Sql("""
                CREATE FUNCTION task_drafts_go() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    DELETE FROM task_drafts WHERE "CaseId" = NEW."CaseId" AND "Visit" = NEW."Visit" AND "Seq" = NEW."Seq";
                    RETURN NULL;
                END $$;
                CREATE TRIGGER task_drafts_go AFTER UPDATE OF "Status" ON tasks
                    FOR EACH ROW WHEN (NEW."Status" <> 'Open') EXECUTE FUNCTION task_drafts_go();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER task_drafts_go ON tasks; DROP FUNCTION task_drafts_go();");

            migrationBuilder.DropTable(
                name: "preferences");

            migrationBuilder.DropTable(
                name: "task_drafts");

            migrationBuilder.DropIndex(
                name: "IX_tasks_Status_DueOrder_CaseId",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_cases_ClosedAt",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_ReceivedAt",
                table: "cases");
        }
    }
}
