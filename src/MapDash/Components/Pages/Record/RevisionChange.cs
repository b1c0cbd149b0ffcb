using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Ui;

namespace MapDash.Components.Pages.Record;

/// <summary>What a revision changed in one field, in the reader's words. Immutable.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Gone">What stood there before and does no more.</param>
/// <param name="Come">What stands there since.</param>
internal sealed record RevisionChange(string Field, IReadOnlyList<string> Gone, IReadOnlyList<string> Come)
{
    /// <summary>The fields in which two versions of an event differ, in the order of the page.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later one.</param>
    /// <param name="dataset">Names of what they name; an id stands for what it lacks.</param>
    /// <param name="ui">The reader's settings.</param>
    public static IReadOnlyList<RevisionChange> Between(ReportedEvent before, ReportedEvent after, Dataset dataset, UiContext ui)
    {
        string Code(string list, string code) => dataset.Codes.Label(list, code, ui.Language);
        string Actor(string id) => dataset.Actors.Find(id) is { } actor ? ui.Text(actor.Name) : id;
        string Place(string id) => dataset.Gazetteer.Find(id) is { } place ? ui.Text(place.Name) : id;
        (string Field, Func<ReportedEvent, IEnumerable<string>> Words)[] fields =
        [
            ("Title", reported => [reported.Title.En, reported.Title.Ar]),
            ("Summary", reported => [reported.Summary.En, reported.Summary.Ar]),
            ("Kind", reported => [dataset.Codes.HasKind(reported.Kind) ? ui.Text(dataset.Codes.Kind(reported.Kind).Label) : reported.Kind]),
            ("Status", reported => [Code("claim_status", CodeName.Of(reported.Status))]),
            ("Salience", reported => [Code("salience", CodeName.Of(reported.Salience))]),
            ("Period", reported => [$"{ui.Period(reported.Period)} ({Code("date_precision", CodeName.Of(reported.Period.Precision))})"]),
            ("Places", reported => reported.Places.Select(place => Place(place.PlaceId))),
            ("Precision", reported => [Code("place_precision", CodeName.Of(reported.PlacePrecision))]),
            ("Governorates", reported => reported.ProvinceIds.Select(Place)),
            ("Actors", reported => reported.Actors.Select(actor => $"{Actor(actor.ActorId)} ({Code("actor_roles", actor.Role)})")),
            ("Figures", reported => reported.Figures.Select(figure => $"{Shared.EventWords.Figure(figure, ui)} {ui.Text(figure.Of)} ({Actor(figure.ClaimedBy)})")),
            ("Claims", reported => reported.Claims.Select(claim => $"{Actor(claim.Claimant)}: {ui.Text(claim.Value)}{(claim.Quote is { } quote ? $" «{quote.Text}»" : "")}")),
            ("Related", reported => reported.Related.Select(link => link.EventId).Concat(reported.Parent is { } parent ? [parent] : [])),
            ("Note", reported => [reported.Note.En, reported.Note.Ar]),
            ("Dating", reported => [reported.Dating.Reasoning.En, reported.Dating.Reasoning.Ar]),
            ("Record", reported => reported.Record?.Fields.Select(field => $"{field.Key}: {field.Value}") ?? []),
            ("Retracted", reported => [ui[reported.Retracted ? "Event.DiffIsRetracted" : "Event.DiffIsPublished"]]),
        ];
        return
        [
            .. fields.Select(field => (field.Field, Before: Said(field.Words(before)), After: Said(field.Words(after))))
                .Where(field => !field.Before.SequenceEqual(field.After, StringComparer.Ordinal))
                .Select(field => new RevisionChange(ui[$"Event.Diff{field.Field}"], [.. field.Before.Except(field.After)], [.. field.After.Except(field.Before)])),
        ];
    }

    private static string[] Said(IEnumerable<string> words) => [.. words.Where(word => word.Length > 0)];
}
