using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseFlow.Infrastructure.Persistence.Migrations.Sqlite
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
                    Person = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_preferences", x => x.Person);
                });

            migrationBuilder.CreateTable(
                name: "task_drafts",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Visit = table.Column<int>(type: "INTEGER", nullable: false),
                    Seq = table.Column<int>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false)
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
                CREATE TRIGGER task_drafts_go AFTER UPDATE OF "Status" ON tasks WHEN NEW."Status" <> 'Open'
                BEGIN
                    DELETE FROM task_drafts WHERE "CaseId" = NEW."CaseId" AND "Visit" = NEW."Visit" AND "Seq" = NEW."Seq";
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER task_drafts_go;");

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
