using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseFlow.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // search_words is a function of this program (SearchFunction). The index keeps the words, not the texts.
            migrationBuilder.Sql("""
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER case_words_added;
                DROP TRIGGER case_words_changed;
                DROP TRIGGER case_words_removed;
                DROP TABLE case_words;
                """);
        }
    }
}
