using System.Text.Json;
using MapDash.Core.Actors;
using MapDash.Core.Places;
using MapDash.Data.Exchange;
using MapDash.Reading;
using MapDash.Reading.Lexicon;
using Xunit;

namespace MapDash.Tests.Reading;

public sealed class LexiconTests
{
    private static readonly string Root = Path.Combine(ContentRoot.Find(), "geodata");

    [Fact]
    public void Every_kind_has_words_that_show_it()
    {
        var kinds = Objects("triggers.json", "kinds").Select(kind => kind.GetProperty("kind").GetString()!).ToArray();
        var known = Objects("../register/codes.json", "kinds").Select(kind => kind.GetProperty("code").GetString()!);

        Assert.Equal(known.Order(), kinds.Order());
        Assert.All(Objects("triggers.json", "kinds"), kind => Assert.NotEmpty(kind.GetProperty("strong").EnumerateArray()));
    }

    [Fact]
    public void No_word_stands_twice_in_a_list()
    {
        var twice = Objects("actors.json", "actors").Concat(Objects("places.json", "places"))
            .SelectMany(entry => entry.GetProperty("words").EnumerateArray().Select(word => word.GetString()!))
            .GroupBy(word => word).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void A_name_that_a_curator_adds_is_read_from_then_on()
    {
        var folder = new GeodataFolder(Root);
        var actors = folder.ReadActors();
        var added = new ActorRegister([.. actors.Actors, new Actor("imp-wolves", new("Wolves Brigade", "لواء الذئاب"), [], "state_force", null, [], "")], actors.Kinds);
        var village = new Place { Id = "imp-tal", Name = new("Tal al-Dhahab", "تل الذهب"), Precision = PlacePrecision.Settlement };
        var reader = new ArticleReader(ReadingLexicon.Load(folder.Lexicon, added, new Gazetteer([.. folder.ReadGazetteer().Places, village])));

        var search = Assert.Single(reader.Read(new Article("a", "نفذ لواء الذئاب عملية تفتيش في تل الذهب.", new(2021, 1, 1), new(2021, 1, 1))));

        Assert.Equal(["imp-wolves"], search.ActorIds());
        Assert.Equal(["imp-tal"], search.PlaceIds());
    }

    [Fact]
    public void A_word_of_an_actor_that_is_in_no_register_is_refused_by_name()
    {
        var folder = new GeodataFolder(Root);
        var kinds = folder.ReadActors().Kinds;

        var error = Assert.Throws<LexiconException>(() => ReadingLexicon.Load(folder.Lexicon, new ActorRegister([], kinds), folder.ReadGazetteer()));

        Assert.Contains("lexicon/actors.json: 'IQ_GOV' is not in the register.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_lexicon_is_refused_by_file()
    {
        var folder = new GeodataFolder(Root);

        var error = Assert.Throws<LexiconException>(() => ReadingLexicon.Load(Path.GetTempPath(), folder.ReadActors(), folder.ReadGazetteer()));

        Assert.StartsWith("lexicon/places.json", error.Message, StringComparison.Ordinal);
    }

    private static JsonElement[] Objects(string file, string list) =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "lexicon", file))).RootElement.GetProperty(list).EnumerateArray()];
}
