using System.Runtime.CompilerServices;
using MapDash.Components.Shared;
using MapDash.Core;
using MapDash.Core.Actors;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Text;
using MapDash.Ui;

namespace MapDash.Components.Pages.Curate;

/// <summary>Finds places and actors of a dataset for pickers. Indexed once for each dataset. Thread-safe.</summary>
internal sealed class DeskNames
{
    private static readonly ConditionalWeakTable<Dataset, DeskNames> Known = [];

    private readonly Dataset _dataset;
    private readonly NameLookup<Place> _places;
    private readonly NameLookup<Actor> _actors;
    private readonly Lazy<Dictionary<string, int>> _counts;

    private DeskNames(Dataset dataset)
    {
        _dataset = dataset;
        _places = new NameLookup<Place>(
            dataset.Gazetteer.Places.Where(place => !place.Foreign && place.Precision is not (PlacePrecision.Country or PlacePrecision.Unknown)).OrderBy(place => place.Rank),
            place => place.Variants.Prepend(place.Name.En).Prepend(place.Name.Ar));
        _actors = new NameLookup<Actor>(dataset.Actors.Actors, actor => actor.VariantsAr.Prepend(actor.Name.En).Prepend(actor.Name.Ar).Append(actor.Id));
        _counts = new(() => dataset.Events.Where(reported => !reported.Retracted)
            .SelectMany(reported => reported.Places.Where(place => place.IsWhere).Select(place => place.PlaceId).Distinct())
            .GroupBy(id => id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal));
    }

    /// <summary>The names of a dataset.</summary>
    public static DeskNames Of(Dataset dataset) => Known.GetValue(dataset, static each => new DeskNames(each));

    /// <summary>Places whose names begin with what was typed.</summary>
    /// <param name="typed">Letters.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="only">Only places of this precision; null is any.</param>
    /// <param name="ui">The reader's settings.</param>
    public IReadOnlyList<PickerItem> Places(string typed, int most, PlacePrecision? only, UiContext ui) =>
        [.. _places.Find(typed, only is null ? most : 500).Where(place => only is null || place.Precision == only).Take(most).Select(place => Item(place, ui))];

    /// <summary>Some places, as a picker offers them.</summary>
    public IEnumerable<PickerItem> Items(IEnumerable<Place> places, UiContext ui) => places.Select(place => Item(place, ui));

    /// <summary>Actors whose names begin with what was typed.</summary>
    public IReadOnlyList<PickerItem> Actors(string typed, int most, UiContext ui) => [.. _actors.Find(typed, most).Select(actor => new PickerItem(
        actor.Id,
        ui.Text(actor.Name),
        actor.Name.In(ui.Rtl ? "en" : "ar") is var other && other != ui.Text(actor.Name) ? other : "",
        actor.Parent is { } parent && _dataset.Actors.Find(parent) is { } body ? ui.Text(body.Name) : _dataset.Actors.Kinds.FirstOrDefault(kind => kind.Code == actor.Kind) is { } kindOf ? ui.Text(kindOf.Label) : actor.Kind))];

    /// <summary>Places and actors in one list, their ids behind <c>place:</c> and <c>actor:</c>.</summary>
    public IReadOnlyList<PickerItem> All(string typed, int most, UiContext ui) =>
    [
        .. Places(typed, most / 2, null, ui).Select(item => item with { Id = "place:" + item.Id }),
        .. Actors(typed, most / 2, ui).Select(item => item with { Id = "actor:" + item.Id }),
    ];

    /// <summary>What a name that a curator added stands for.</summary>
    public string NameOf(LearnedName name, UiContext ui) =>
        (name.IsPlace ? _dataset.Gazetteer.Find(name.Id)?.Name : _dataset.Actors.Find(name.Id)?.Name) is { } known ? ui.Text(known) : name.Id;

    /// <summary>How many published events are said to have happened at a place.</summary>
    public int EventsAt(string placeId) => _counts.Value.GetValueOrDefault(placeId);

    private PickerItem Item(Place place, UiContext ui)
    {
        var within = place.Precision == PlacePrecision.Province || place.Province is null ? null : _dataset.Gazetteer.Find(place.Province);
        var precision = _dataset.Codes.Label("place_precision", CodeName.Of(place.Precision), ui.Language);
        return new PickerItem(
            place.Id,
            ui.Text(place.Name),
            place.Name.In(ui.Rtl ? "en" : "ar") is var other && other != ui.Text(place.Name) ? other : "",
            within is null ? precision : $"{precision}{ui.Comma}{ui.Text(within.Name)}",
            Marks.Of(place.Precision));
    }
}
