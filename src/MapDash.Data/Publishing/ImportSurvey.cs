using MapDash.Core.Places;
using MapDash.Data.Exchange.Import;

namespace MapDash.Data.Publishing;

/// <summary>What the first reading of a file found, before anything is written. Immutable.</summary>
internal sealed record ImportSurvey(
    int Taken, int LeftOut, IReadOnlyList<RowNote> Refused, IReadOnlyList<RowNote> Warned, IReadOnlyList<StackedEvents> Stacks)
{
    private const int SmallestStack = 5;
    private const int MostNotes = 200_000;

    public static ImportSurvey Of(IEnumerable<ImportRow> rows)
    {
        var (taken, leftOut) = (0, 0);
        var (refused, warned) = (new List<RowNote>(), new List<RowNote>());
        var unsaid = 0;
        var stacks = new Dictionary<(string, string), Dictionary<string, int>>();
        foreach (var row in rows)
        {
            leftOut += row.IsLeftOut ? 1 : 0;
            Keep(refused, row.Refused, ref unsaid);
            Keep(warned, row.Warned, ref unsaid);
            if (row.Event is { } imported)
            {
                taken++;
                Stack(stacks, imported);
            }
        }

        if (unsaid > 0)
        {
            warned.Add(new RowNote(0, "", $"{unsaid} more rows were refused or warned of than are listed; most likely the file is not of this layout."));
        }

        return new ImportSurvey(taken, leftOut, refused, warned,
        [
            .. stacks.Select(stack => new StackedEvents(stack.Key.Item1, stack.Key.Item2, stack.Value.Values.Sum(), stack.Value))
                .Where(stack => stack.Events >= SmallestStack).OrderByDescending(stack => stack.Events),
        ]);
    }

    // A file of nothing but bad rows must not fill the memory with what is said of them.
    private static void Keep(List<RowNote> notes, IReadOnlyList<RowNote> more, ref int unsaid)
    {
        if (notes.Count < MostNotes)
        {
            notes.AddRange(more);
        }
        else
        {
            unsaid += more.Count;
        }
    }

    private static void Stack(Dictionary<(string, string), Dictionary<string, int>> stacks, ImportedEvent imported)
    {
        if (imported.Event.PlacePrecision is PlacePrecision.Exact or PlacePrecision.Settlement || imported.Event.Record is not { } record ||
            !record.Fields.TryGetValue("longitude", out var longitude) || !record.Fields.TryGetValue("latitude", out var latitude))
        {
            return;
        }

        if (!stacks.TryGetValue((longitude, latitude), out var places))
        {
            stacks[(longitude, latitude)] = places = new Dictionary<string, int>(StringComparer.Ordinal);
        }

        var place = imported.Event.Places.Count > 0 ? imported.Event.Places[0].PlaceId : "";
        places[place] = places.GetValueOrDefault(place) + 1;
    }
}
