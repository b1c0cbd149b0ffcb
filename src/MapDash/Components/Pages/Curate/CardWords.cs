using MapDash.Components.Shared;
using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Time;
using MapDash.Ui;

namespace MapDash.Components.Pages.Curate;

/// <summary>What the desk says of a card in a few words.</summary>
internal static class CardWords
{
    private const int MostWords = 12;

    // What the fields are called where they stand.
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["kind"] = "Curate.Kind",
        ["status"] = "Curate.Status",
        ["claimant"] = "Curate.ClaimedBy",
        ["actors"] = "Curate.Actors",
        ["places"] = "Curate.Place",
        ["period"] = "Curate.Date",
        ["figures"] = "Curate.Figures",
        ["claims"] = "Curate.Quote",
        ["published"] = "Curate.PublishedOn",
        ["title_en"] = "Curate.Title_en",
        ["title_ar"] = "Curate.Title_ar",
        ["summary_en"] = "Curate.Summary_en",
        ["summary_ar"] = "Curate.Summary_ar",
    };

    /// <summary>Its title: the curator's, else composed from its fields.</summary>
    public static BilingualText Title(Card card, Dataset dataset)
    {
        var composed = ComposedWords.Title(card.Event, dataset);
        var own = card.Event.Title;
        return new BilingualText(own.En.Length > 0 ? own.En : composed.En, own.Ar.Length > 0 ? own.Ar : composed.Ar);
    }

    /// <summary>Where and when, and who says so.</summary>
    public static string Line(Card card, Dataset dataset, UiContext ui, int? paragraph = null)
    {
        var parts = new[]
        {
            paragraph is { } number ? ui.Format("Curate.Paragraph", number) : "",
            EventWords.Place(card.Event, dataset, ui),
            ui.Period(card.Event.Period),
            card.Event.Claims is [{ } claim, ..] && dataset.Actors.Find(claim.Claimant) is { } speaker ? ui.Text(speaker.Name) : "",
        };
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    /// <summary>The first words that it was read from: enough to find them.</summary>
    public static string ReadFrom(Card card)
    {
        var words = card.Evidence is [{ } told, ..] ? told.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [];
        return string.Join(' ', words.Take(MostWords)) + (words.Length > MostWords ? " …" : "");
    }

    /// <summary>What somebody did, for the history and for what undo would take back: <c>accept 3</c>.</summary>
    public static string Action(string action, UiContext ui)
    {
        var parts = action.Split(' ', 2);
        var what = parts[0] switch
        {
            "accept" or "reject" or "merge" or "split" or "join" or "add" or "open" or "send" or "return" or "publish" or "discard" or "undo" or "redo" => parts[0],
            _ => "edit",
        };
        var words = what == "edit" && Fields.TryGetValue(parts[0], out var field) ? ui[field] : ui[$"Curate.Action_{what}"];
        return parts.Length == 2 && int.TryParse(parts[1], out var number) ? ui.Format("Curate.ActionOn", words, number) : words;
    }

    /// <summary>Whether the time was reckoned from words such as "yesterday", for which the day of publication must be known.</summary>
    public static bool NeedsDay(Card card, Report? report) =>
        report is { Published: { Precision: not DatePrecision.Day } } && card.Event.Dating is { Basis: "relative", Words: not null } && !card.Has("period");
}
