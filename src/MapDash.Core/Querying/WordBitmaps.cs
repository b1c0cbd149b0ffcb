using MapDash.Core.Events;
using MapDash.Core.Text;

namespace MapDash.Core.Querying;

/// <summary>
/// The words of every event, folded and sorted, each with its events: a word that is typed finds those that start with it.
/// Immutable once built.
/// </summary>
internal sealed class WordBitmaps
{
    private readonly string[] _words;
    private readonly Bitmap[] _events;
    private readonly int _length;

    public WordBitmaps(Dataset dataset, EventColumns columns)
    {
        _length = columns.Events.Length;
        var found = new SortedDictionary<string, Bitmap>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Events.Length; i++)
        {
            foreach (var word in TextOf(columns.Events[i], dataset).SelectMany(SearchFolding.Words).SelectMany(SearchFolding.Forms))
            {
                if (!found.TryGetValue(word, out var events))
                {
                    found[word] = events = new Bitmap(_length);
                }

                events.Set(i);
            }
        }

        _words = [.. found.Keys];
        _events = [.. found.Values];
    }

    /// <summary>The events that have every word of a text; null where it has none.</summary>
    public Bitmap? Matching(string? text)
    {
        Bitmap? all = null;
        foreach (var word in SearchFolding.Words(text))
        {
            var any = new Bitmap(_length);

            // The article is no part of the name: whoever types it means the name with or without it.
            foreach (var form in SearchFolding.Forms(word).Where(form => form == word || word.StartsWith("ال", StringComparison.Ordinal)))
            {
                AddStartingWith(form, any);
            }

            all = all is null ? any : all.And(any);
        }

        return all;
    }

    private static IEnumerable<string> TextOf(ReportedEvent reported, Dataset dataset)
    {
        yield return reported.Id;
        foreach (var text in (BilingualText[])[reported.Title, reported.Summary, dataset.Codes.Kind(reported.Kind).Label, .. reported.Figures.Select(figure => figure.Of)])
        {
            yield return text.En;
            yield return text.Ar;
        }

        foreach (var place in reported.Places.Select(place => dataset.Gazetteer.Find(place.PlaceId)!))
        {
            foreach (var name in place.Variants.Append(place.Name.En).Append(place.Name.Ar))
            {
                yield return name;
            }
        }

        foreach (var actor in reported.Actors.Select(actor => actor.ActorId).Concat(reported.Claims.Select(claim => claim.Claimant)).Distinct().Select(id => dataset.Actors.Find(id)!))
        {
            foreach (var name in actor.VariantsAr.Append(actor.Name.En).Append(actor.Name.Ar))
            {
                yield return name;
            }
        }

        foreach (var claim in reported.Claims)
        {
            yield return claim.Quote.Text;
        }

        foreach (var report in reported.ReportIds.Select(id => dataset.FindReport(id)!))
        {
            yield return report.Publisher.En;
            yield return report.Publisher.Ar;
        }
    }

    private void AddStartingWith(string start, Bitmap to)
    {
        var at = Array.BinarySearch(_words, start, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < _words.Length && _words[at].StartsWith(start, StringComparison.Ordinal); at++)
        {
            to.Or(_events[at]);
        }
    }
}
