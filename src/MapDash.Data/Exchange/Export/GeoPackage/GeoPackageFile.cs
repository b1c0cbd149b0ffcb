using System.Globalization;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MapDash.Data.Exchange.Export.GeoPackage;

/// <summary>
/// A new GeoPackage 1.3 (OGC 12-128r17) as it is written: the tables that make a SQLite file one, and rows of its own tables in one
/// transaction. Not thread-safe.
/// </summary>
internal sealed class GeoPackageFile : IDisposable
{
    private const string Tables =
        """
        PRAGMA application_id = 1196444487;
        PRAGMA user_version = 10300;
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
          organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
        INSERT INTO gpkg_spatial_ref_sys VALUES
          ('Undefined cartesian', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
          ('Undefined geographic', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
          ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', 'longitude and latitude on WGS 84');
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
          last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
          CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
          z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
        CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
          CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
        INSERT INTO gpkg_extensions VALUES
          ('gpkg_metadata', NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec121/#extension_metadata', 'read-write'),
          ('gpkg_metadata_reference', NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec121/#extension_metadata', 'read-write');
        CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,
          mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '');
        CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, row_id_value INTEGER,
          timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
          CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id), CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id));
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    public GeoPackageFile(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        Run("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;");
        _transaction = _connection.BeginTransaction();
        Run(Tables);
    }

    /// <summary>Runs statements.</summary>
    public void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Makes a table and lists it in the contents.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="columns">Columns as SQL, without the primary key <c>fid</c>.</param>
    /// <param name="about">What it holds.</param>
    /// <param name="bounds">The bounds of its shapes; null for a table without.</param>
    public void Table(string name, string columns, string about, Envelope? bounds)
    {
        Run($"CREATE TABLE \"{name}\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, {(bounds is null ? "" : "geom GEOMETRY, ")}{columns})");
        using var contents = Insert("gpkg_contents", "table_name", "data_type", "identifier", "description", "min_x", "min_y", "max_x", "max_y", "srs_id");
        object none = DBNull.Value;
        Add(contents, name, bounds is null ? "attributes" : "features", name, about,
            bounds?.MinX ?? none, bounds?.MinY ?? none, bounds?.MaxX ?? none, bounds?.MaxY ?? none, bounds is null ? none : 4326);
        if (bounds is not null)
        {
            using var shapes = Insert("gpkg_geometry_columns", "table_name", "column_name", "geometry_type_name", "srs_id", "z", "m");
            Add(shapes, name, "geom", "GEOMETRY", 4326, 0, 0);
        }
    }

    /// <summary>A statement that adds rows to a table.</summary>
    public SqliteCommand Insert(string table, params string[] columns)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText =
            $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"$p{at}")))})";
        for (var at = 0; at < columns.Length; at++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"$p{at}") });
        }

        return command;
    }

    /// <summary>Adds a row.</summary>
    public static void Add(SqliteCommand insert, params object[] values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            insert.Parameters[at].Value = values[at];
        }

        insert.ExecuteNonQuery();
    }

    /// <summary>A shape as a GeoPackage blob: header with its bounds, then little-endian WKB; null stays null.</summary>
    public static object Blob(Geometry? shape)
    {
        if (shape is null || shape.IsEmpty)
        {
            return DBNull.Value;
        }

        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var box = shape.EnvelopeInternal;
        writer.Write("GP"u8);
        writer.Write((byte)0);
        writer.Write((byte)0b11); // little-endian, bounds of two axes
        writer.Write(4326);
        foreach (var bound in (double[])[box.MinX, box.MaxX, box.MinY, box.MaxY])
        {
            writer.Write(bound);
        }

        writer.Write(new WKBWriter(ByteOrder.LittleEndian, handleSRID: false).Write(shape));
        return bytes.ToArray();
    }

    /// <summary>Keeps what was written.</summary>
    public void Commit()
    {
        _transaction.Commit();
        Run("PRAGMA optimize");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }
}
