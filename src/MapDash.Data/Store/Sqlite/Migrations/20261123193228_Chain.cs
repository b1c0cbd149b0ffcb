using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MapDash.Data.Store.Sqlite.Migrations
{
    /// <summary>What binds each revision to all before it.</summary>
    public partial class Chain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "revision_chain",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revision_chain", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "version_seals",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_version_seals", x => x.number);
                });

            // Added by hand: links are no more rewritten than what they bind.
            AppendOnly.Protect(migrationBuilder, "revision_chain");
            AppendOnly.Protect(migrationBuilder, "version_seals");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "revision_chain");

            migrationBuilder.DropTable(
                name: "version_seals");
        }
    }
}
