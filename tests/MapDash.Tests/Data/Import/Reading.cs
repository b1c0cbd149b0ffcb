using MapDash.Data;
using MapDash.Data.Exchange;
using MapDash.Data.Exchange.Import;
using MapDash.Tests.Geodata;

namespace MapDash.Tests.Data.Import;

/// <summary>Reads bytes as a file, against what is shipped.</summary>
internal static class Reading
{
    private static readonly Lazy<ImportNames> Names = new(() => new GeodataFolder(ShippedFiles.Folder).ReadImportNames());

    public static ImportContext Context(string? country = "Iraq") =>
        new(ShippedFiles.Content.Codes, ShippedFiles.Content.Actors, ShippedFiles.Content.Gazetteer, Names.Value, country);

    /// <summary>All rows, in the layout that the file begins like.</summary>
    public static ImportRow[] Rows(byte[] bytes, string name = "file.csv", string? country = "Iraq")
    {
        using var content = new MemoryStream(bytes);
        return [.. ImportReader.Rows(ImportReader.FormatOf(content, name), content, name, Context(country))];
    }

    /// <summary>The only row, which is taken.</summary>
    public static ImportedEvent Only(byte[] bytes) => Rows(bytes) is [{ Event: { } imported }] ? imported : throw new InvalidOperationException("not one row taken");

    /// <summary>The only row, which is refused.</summary>
    public static RowNote Refusal(byte[] bytes) => Rows(bytes) is [{ Refused: [var note] }] ? note : throw new InvalidOperationException("not one row refused");
}
