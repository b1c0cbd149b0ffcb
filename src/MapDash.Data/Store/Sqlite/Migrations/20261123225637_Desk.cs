using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MapDash.Data.Store.Sqlite.Migrations
{
    /// <summary>What curators work on.</summary>
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "desk_names",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    is_place = table.Column<bool>(type: "INTEGER", nullable: false),
                    target_id = table.Column<string>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_desk_names", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "desk_steps",
                columns: table => new
                {
                    submission_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    undoes = table.Column<int>(type: "INTEGER", nullable: true),
                    redoes = table.Column<int>(type: "INTEGER", nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_desk_steps", x => new { x.submission_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "desk_texts",
                columns: table => new
                {
                    submission_id = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_desk_texts", x => x.submission_id);
                });

            // Added by hand: a step is taken back by one more step, never by removing it.
            AppendOnly.Protect(migrationBuilder, "desk_steps");
            AppendOnly.Protect(migrationBuilder, "desk_texts");
            AppendOnly.Protect(migrationBuilder, "desk_names");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "desk_names");

            migrationBuilder.DropTable(
                name: "desk_steps");

            migrationBuilder.DropTable(
                name: "desk_texts");
        }
    }
}
