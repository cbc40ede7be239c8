using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseFlow.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Each character and each two neighbours, A-Z made small: the same words that SearchWords looks up, and some more.
            migrationBuilder.Sql("""
                CREATE FUNCTION search_words(given text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT coalesce(array_agg(DISTINCT word), '{}') FROM (
                        SELECT unnest(ARRAY[one, one || lead(one) OVER (ORDER BY place)]) AS word
                        FROM unnest(string_to_array(translate(given, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'), NULL)) WITH ORDINALITY AS given_text(one, place)
                    ) AS words WHERE word IS NOT NULL AND word !~ '[[:space:][:punct:]]'
                $$;
                ALTER TABLE cases
                    ADD COLUMN title_words text[] GENERATED ALWAYS AS (search_words("Title")) STORED,
                    ADD COLUMN search_words text[] GENERATED ALWAYS AS (search_words("Title" || E'\n' || "Body")) STORED;
                CREATE INDEX "IX_cases_title_words" ON cases USING gin (title_words);
                CREATE INDEX "IX_cases_search_words" ON cases USING gin (search_words);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE cases DROP COLUMN title_words, DROP COLUMN search_words; DROP FUNCTION search_words(text);");
        }
    }
}
