using System.Globalization;
using System.Text.RegularExpressions;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;

namespace MapDash.Components.Pages.Record;

/// <summary>
/// What claims of one field mean, as far as it can be told: a kind by its label, days, places, a number of something. What the first
/// report says in free words means what the event is coded as, for it was coded from them. Two claims that cannot be compared are
/// not said to differ.
/// </summary>
internal sealed partial class ClaimMeaning(ReportedEvent reported, Dataset dataset)
{
    private readonly string _first = reported.Claims[0].ReportId;

    /// <summary>Whether two claims of one field say the same.</summary>
    public bool Agree(Claim one, Claim other) => Words(one) == Words(other) || one.Field switch
    {
        "what" => Compare(KindOf(one), KindOf(other), one, other, reported.Kind, (kind, known) => kind == known),
        "when" => Compare(DaysOf(one), DaysOf(other), one, other, reported.Period, Meet),
        "where" => Compare(PlacesOf(one), PlacesOf(other), one, other, [.. reported.Places.Where(place => place.IsWhere).Select(place => place.PlaceId)], Touch),
        _ => FigureOf(one) is { } figure && FigureOf(other) is { } known && figure.Unit == known.Unit && figure.Value == known.Value,
    };

    /// <summary>Claims by what they are about, each group in order: what agrees, and other numbers of the same thing.</summary>
    public IEnumerable<Claim[]> Group(IEnumerable<Claim> claims)
    {
        var groups = new List<List<Claim>>();
        foreach (var claim in claims)
        {
            var group = groups.Find(known => Agree(known[0], claim) || (FigureOf(known[0]) is { } figure && FigureOf(claim)?.Unit == figure.Unit));
            if (group is null)
            {
                groups.Add([claim]);
            }
            else
            {
                group.Add(claim);
            }
        }

        return groups.Select(group => group.ToArray());
    }

    // Free words beside free words are compared as words, which were chosen to agree or to differ.
    private bool Compare<T>(T? one, T? other, Claim said, Claim otherSaid, T coded, Func<T, T, bool> same) where T : class
    {
        if (one is null && other is null)
        {
            return false;
        }

        var (mine, theirs) = (one ?? (said.ReportId == _first ? coded : null), other ?? (otherSaid.ReportId == _first ? coded : null));
        return mine is null || theirs is null || same(mine, theirs);
    }

    private string? KindOf(Claim claim) => dataset.Codes.Kinds.FirstOrDefault(kind => string.Equals(kind.Label.En.Trim(), claim.Value.En.Trim(), StringComparison.OrdinalIgnoreCase))?.Code;

    private static Period? DaysOf(Claim claim)
    {
        if (Composed().Match(claim.Value.En.Trim()) is not { Success: true } match)
        {
            return null;
        }

        var (from, to) = (Day(match.Groups[1].Value), Day(match.Groups[match.Groups[2].Success ? 2 : 1].Value));
        return from > to ? null : new Period(from, to, DatePrecision.Days);
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private string[]? PlacesOf(Claim claim)
    {
        var names = claim.Value.En.TrimEnd(' ', '…').Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] ids = [.. names.Select(name => dataset.Gazetteer.Places.FirstOrDefault(place => place.Name.En == name)?.Id).OfType<string>()];
        return names.Length > 0 && ids.Length == names.Length ? ids : null;
    }

    // The figure of the event that a claim gives in words.
    private Figure? FigureOf(Claim claim) => reported.Figures.FirstOrDefault(figure => figure.Value is { } value &&
        Numbers().Matches(claim.Value.En).Any(number => double.TryParse(number.Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var said) && said == value) &&
        dataset.Codes.Find("figure_units", figure.Unit)?.Label.En is { Length: > 1 } unit && claim.Value.En.Contains(unit.TrimEnd('s'), StringComparison.OrdinalIgnoreCase));

    private static bool Meet(Period one, Period other) => !(one.Start > other.End || one.End < other.Start);

    private bool Touch(string[] one, string[] other) => one.Length == 0 || other.Length == 0 ||
        one.Any(place => other.Any(known => place == known || dataset.Gazetteer.Within(place).Contains(known) || dataset.Gazetteer.Within(known).Contains(place)));

    private static string Words(Claim claim) => claim.Value.En.Trim().ToUpperInvariant();

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2}|…)(?: – (\d{4}-\d{2}-\d{2}|…))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Composed();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
