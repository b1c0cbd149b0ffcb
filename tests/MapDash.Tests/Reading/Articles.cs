using MapDash.Data.Exchange;
using MapDash.Reading;
using MapDash.Reading.Drafts;
using MapDash.Reading.Lexicon;

namespace MapDash.Tests.Reading;

/// <summary>Reads short texts with the shipped lexicon.</summary>
internal static class Articles
{
    private static readonly Lazy<ArticleReader> Reader = new(() =>
    {
        var folder = new GeodataFolder(Path.Combine(ContentRoot.Find(), "geodata"));
        return new ArticleReader(ReadingLexicon.Load(folder.Lexicon, folder.ReadActors(), folder.ReadGazetteer()));
    });

    /// <summary>The draft events of a text that was published on a day.</summary>
    public static IReadOnlyList<DraftEvent> Read(string text, string published = "2021-03-16", string? until = null) =>
        Reader.Value.Read(new Article("a", text, Day(published), Day(until ?? published)));

    /// <summary>The one event of a text.</summary>
    public static DraftEvent Only(string text, string published = "2021-03-16", string? until = null) => Xunit.Assert.Single(Read(text, published, until));

    public static string[] Kinds(this IEnumerable<DraftEvent> events) => [.. events.Select(draft => draft.Kind.Value)];

    public static string[] PlaceIds(this DraftEvent draft) => [.. draft.Places.Select(place => place.Value)];

    public static string[] ActorIds(this DraftEvent draft) => [.. draft.Actors.Select(actor => actor.Value.Id)];

    public static string[] Numbers(this DraftEvent draft) => [.. draft.Figures.Select(figure => FormattableString.Invariant($"{figure.Value.Value} {figure.Value.Unit}").Trim())];

    public static string Days(this DraftEvent draft) => FormattableString.Invariant($"{draft.Period?.Value.Start:yyyy-MM-dd}/{draft.Period?.Value.End:yyyy-MM-dd}");

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
