using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MapDash.Data.Store.Sqlite.Migrations
{
    /// <summary>What binds the desk, the registers and the dataset versions to one another.</summary>
    public partial class Record : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "record_chain",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_chain", x => x.sequence);
                });

            migrationBuilder.CreateIndex(
                name: "IX_record_chain_source_key_number",
                table: "record_chain",
                columns: new[] { "source", "key", "number" },
                unique: true);

            // Added by hand: links are no more rewritten than what they bind.
            AppendOnly.Protect(migrationBuilder, "record_chain");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "record_chain");
        }
    }
}
