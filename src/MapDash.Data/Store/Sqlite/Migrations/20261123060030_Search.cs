using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MapDash.Data.Store.Sqlite
{
    /// <summary>What events are found by.</summary>
    internal sealed partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "event_texts",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_texts", x => x.key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_event_texts_event_id_version_since",
                table: "event_texts",
                columns: new[] { "event_id", "version", "since" },
                unique: true);

            // Added by hand: EF Core knows no full-text tables.
            SearchTables.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            SearchTables.Drop(migrationBuilder);

            migrationBuilder.DropTable(
                name: "event_texts");
        }
    }
}
