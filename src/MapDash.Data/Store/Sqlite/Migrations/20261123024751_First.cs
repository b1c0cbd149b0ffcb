using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MapDash.Data.Store.Sqlite
{
    /// <summary>The tables of the first store.</summary>
    internal sealed partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "actors",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<int>(type: "INTEGER", nullable: false),
                    retired = table.Column<bool>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_actors", x => new { x.id, x.since });
                });

            migrationBuilder.CreateTable(
                name: "codes",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<int>(type: "INTEGER", nullable: false),
                    retired = table.Column<bool>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_codes", x => new { x.id, x.since });
                });

            migrationBuilder.CreateTable(
                name: "dataset_versions",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    published_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    last_revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_versions", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    collection = table.Column<string>(type: "TEXT", nullable: false),
                    title_en = table.Column<string>(type: "TEXT", nullable: false),
                    title_ar = table.Column<string>(type: "TEXT", nullable: false),
                    summary_en = table.Column<string>(type: "TEXT", nullable: false),
                    summary_ar = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    salience = table.Column<string>(type: "TEXT", nullable: false),
                    clarity = table.Column<string>(type: "TEXT", nullable: false),
                    period_start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    period_end = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_precision = table.Column<string>(type: "TEXT", nullable: false),
                    dating_basis = table.Column<string>(type: "TEXT", nullable: false),
                    dating_reasoning_en = table.Column<string>(type: "TEXT", nullable: false),
                    dating_reasoning_ar = table.Column<string>(type: "TEXT", nullable: false),
                    place_precision = table.Column<string>(type: "TEXT", nullable: false),
                    province_ids = table.Column<string>(type: "TEXT", nullable: false),
                    parent = table.Column<string>(type: "TEXT", nullable: true),
                    note_en = table.Column<string>(type: "TEXT", nullable: false),
                    note_ar = table.Column<string>(type: "TEXT", nullable: false),
                    retracted = table.Column<bool>(type: "INTEGER", nullable: false),
                    dating_words_end = table.Column<int>(type: "INTEGER", nullable: true),
                    dating_words_start = table.Column<int>(type: "INTEGER", nullable: true),
                    dating_words_text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => x.id);
                    table.ForeignKey(
                        name: "FK_events_events_parent",
                        column: x => x.parent,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "load_log",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_load_log", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "places",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<int>(type: "INTEGER", nullable: false),
                    precision = table.Column<string>(type: "TEXT", nullable: false),
                    lon = table.Column<double>(type: "REAL", nullable: true),
                    lat = table.Column<double>(type: "REAL", nullable: true),
                    shape = table.Column<byte[]>(type: "BLOB", nullable: true),
                    srid = table.Column<int>(type: "INTEGER", nullable: false),
                    retired = table.Column<bool>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places", x => new { x.id, x.since });
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<int>(type: "INTEGER", nullable: false),
                    retired = table.Column<bool>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports", x => new { x.id, x.since });
                });

            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    value_en = table.Column<string>(type: "TEXT", nullable: false),
                    value_ar = table.Column<string>(type: "TEXT", nullable: false),
                    claimant = table.Column<string>(type: "TEXT", nullable: false),
                    mode = table.Column<string>(type: "TEXT", nullable: false),
                    relay = table.Column<string>(type: "TEXT", nullable: false),
                    report_id = table.Column<string>(type: "TEXT", nullable: false),
                    quote_end = table.Column<int>(type: "INTEGER", nullable: false),
                    quote_start = table.Column<int>(type: "INTEGER", nullable: false),
                    quote_text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_claims", x => new { x.event_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_claims_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "event_actors",
                columns: table => new
                {
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    words_end = table.Column<int>(type: "INTEGER", nullable: true),
                    words_start = table.Column<int>(type: "INTEGER", nullable: true),
                    words_text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_actors", x => new { x.event_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_event_actors_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "event_links",
                columns: table => new
                {
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    other_id = table.Column<string>(type: "TEXT", nullable: false),
                    relation = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_links", x => new { x.event_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_event_links_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_event_links_events_other_id",
                        column: x => x.other_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "event_places",
                columns: table => new
                {
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    place_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    @implicit = table.Column<bool>(name: "implicit", type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    words_end = table.Column<int>(type: "INTEGER", nullable: true),
                    words_start = table.Column<int>(type: "INTEGER", nullable: true),
                    words_text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_places", x => new { x.event_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_event_places_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "figures",
                columns: table => new
                {
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<double>(type: "REAL", nullable: true),
                    low = table.Column<double>(type: "REAL", nullable: true),
                    high = table.Column<double>(type: "REAL", nullable: true),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    qualifier = table.Column<string>(type: "TEXT", nullable: false),
                    of_en = table.Column<string>(type: "TEXT", nullable: false),
                    of_ar = table.Column<string>(type: "TEXT", nullable: false),
                    claimed_by = table.Column<string>(type: "TEXT", nullable: false),
                    words_end = table.Column<int>(type: "INTEGER", nullable: true),
                    words_start = table.Column<int>(type: "INTEGER", nullable: true),
                    words_text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figures", x => new { x.event_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_figures_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    change_en = table.Column<string>(type: "TEXT", nullable: false),
                    change_ar = table.Column<string>(type: "TEXT", nullable: false),
                    reason_en = table.Column<string>(type: "TEXT", nullable: false),
                    reason_ar = table.Column<string>(type: "TEXT", nullable: false),
                    snapshot = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revisions", x => x.sequence);
                    table.ForeignKey(
                        name: "FK_revisions_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_claims_report_id",
                table: "claims",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "IX_event_actors_actor_id",
                table: "event_actors",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "IX_event_links_other_id",
                table: "event_links",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "IX_event_places_place_id",
                table: "event_places",
                column: "place_id");

            migrationBuilder.CreateIndex(
                name: "IX_events_parent",
                table: "events",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "IX_events_period_start_id",
                table: "events",
                columns: new[] { "period_start", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_revisions_event_id_version",
                table: "revisions",
                columns: new[] { "event_id", "version" },
                unique: true);

            // Added by hand: what the tables alone cannot say.
            AppendOnly.Protect(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "actors");

            migrationBuilder.DropTable(
                name: "claims");

            migrationBuilder.DropTable(
                name: "codes");

            migrationBuilder.DropTable(
                name: "dataset_versions");

            migrationBuilder.DropTable(
                name: "event_actors");

            migrationBuilder.DropTable(
                name: "event_links");

            migrationBuilder.DropTable(
                name: "event_places");

            migrationBuilder.DropTable(
                name: "figures");

            migrationBuilder.DropTable(
                name: "load_log");

            migrationBuilder.DropTable(
                name: "places");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "revisions");

            migrationBuilder.DropTable(
                name: "events");
        }
    }
}
