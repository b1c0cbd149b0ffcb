namespace MapDash.Data.Store.Rows;

// Rows of the registers are only ever added: an entry as it stood from the dataset version Since on, until a newer row of
// the same id. A retired row says that the entry left the register. So an old dataset version reads exactly as published.

internal abstract class RegisterRow
{
    public required string Id { get; set; }

    public int Since { get; set; }

    public bool Retired { get; set; }

    public int Ordinal { get; set; }

    /// <summary>Where the entry is kept up: curated (the shipped files), or the layout that it was imported from. The shipped
    /// files retire only what is theirs.</summary>
    public string Collection { get; set; } = StoreWriter.Curated;

    /// <summary>The whole entry as JSON, apart from what has a column of its own.</summary>
    public required string Body { get; set; }
}

internal sealed class ReportRow : RegisterRow;

internal sealed class ActorRow : RegisterRow;

/// <summary>An entry of a code list: its id is list and code, e.g. <c>kinds/air_strike</c>.</summary>
internal sealed class CodeRow : RegisterRow;

internal sealed class PlaceRow : RegisterRow
{
    public required string Precision { get; set; }

    /// <summary>Label point, degrees east; null without geometry.</summary>
    public double? Lon { get; set; }

    /// <summary>Label point, degrees north.</summary>
    public double? Lat { get; set; }

    /// <summary>Shape as little-endian WKB, EPSG:4326, longitude first; null where nothing can be drawn.</summary>
    public byte[]? Shape { get; set; }

    public int Srid { get; set; } = 4326;
}
