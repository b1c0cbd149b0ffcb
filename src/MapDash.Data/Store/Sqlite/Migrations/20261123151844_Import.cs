using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MapDash.Data.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Import : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "collection",
                table: "reports",
                type: "TEXT",
                nullable: false,
                defaultValue: "curated");

            migrationBuilder.AddColumn<string>(
                name: "collection",
                table: "places",
                type: "TEXT",
                nullable: false,
                defaultValue: "curated");

            migrationBuilder.AddColumn<string>(
                name: "record",
                table: "events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "collection",
                table: "codes",
                type: "TEXT",
                nullable: false,
                defaultValue: "curated");

            migrationBuilder.AlterColumn<string>(
                name: "quote_text",
                table: "claims",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<int>(
                name: "quote_start",
                table: "claims",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<int>(
                name: "quote_end",
                table: "claims",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<string>(
                name: "collection",
                table: "actors",
                type: "TEXT",
                nullable: false,
                defaultValue: "curated");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "collection",
                table: "reports");

            migrationBuilder.DropColumn(
                name: "collection",
                table: "places");

            migrationBuilder.DropColumn(
                name: "record",
                table: "events");

            migrationBuilder.DropColumn(
                name: "collection",
                table: "codes");

            migrationBuilder.DropColumn(
                name: "collection",
                table: "actors");

            migrationBuilder.AlterColumn<string>(
                name: "quote_text",
                table: "claims",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "quote_start",
                table: "claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "quote_end",
                table: "claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
