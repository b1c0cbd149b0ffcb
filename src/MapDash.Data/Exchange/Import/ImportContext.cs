using MapDash.Core.Actors;
using MapDash.Core.Codes;
using MapDash.Core.Places;

namespace MapDash.Data.Exchange.Import;

/// <summary>What the rows of an import are read against. Immutable and safe to share between threads.</summary>
public sealed class ImportContext
{
    /// <summary>Creates it.</summary>
    /// <param name="codes">Code lists.</param>
    /// <param name="actors">The register of the shipped files.</param>
    /// <param name="gazetteer">The places of the shipped files; any that an import added are passed over.</param>
    /// <param name="names">What other data sets call them.</param>
    /// <param name="country">The country whose rows are taken, as the data set names it; null takes all.</param>
    public ImportContext(Codebook codes, ActorRegister actors, Gazetteer gazetteer, ImportNames names, string? country)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(names);
        (Codes, Actors, Gazetteer, Names, Country) = (codes, actors, gazetteer, names, country);

        // What earlier imports added must not draw later rows to it: the same file would give other events the second time.
        PlaceNames = new PlaceNames(
            new Gazetteer([.. gazetteer.Places.Where(place => !place.Id.StartsWith(Documents.EventDocument.ImportedPrefix, StringComparison.Ordinal))]),
            names.Places);
    }

    /// <summary>Code lists.</summary>
    public Codebook Codes { get; }

    /// <summary>Actors.</summary>
    public ActorRegister Actors { get; }

    /// <summary>Places.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>What other data sets call actors and places.</summary>
    public ImportNames Names { get; }

    /// <summary>Finds places by those names.</summary>
    public PlaceNames PlaceNames { get; }

    /// <summary>The country whose rows are taken; null takes all.</summary>
    public string? Country { get; }

    /// <summary>Whether a row of a country is asked for. A row that names none is.</summary>
    public bool Wants(string country) =>
        Country is null || country.Length == 0 || country.Equals(Country, StringComparison.OrdinalIgnoreCase);
}
