using MapDash.Core;
using MapDash.Core.Places;
using MapDash.Reading.Clauses;
using MapDash.Reading.Lexicon;
using MapDash.Reading.Text;

namespace MapDash.Reading.Mentions;

/// <summary>
/// Finds the actors and places that are named, the longest name first and organisations before the places in their names:
/// قيادة عمليات الأنبار is no place. Thread safe.
/// </summary>
internal sealed class MentionFinder(ReadingLexicon lexicon)
{
    private const int DealReach = 5;
    private const int DistanceReach = 9;
    private const int NearReach = 4;
    private static readonly HashSet<string> Deals = ["تعاون", "تنسيق", "اتفاق", "اتفاقيه", "مباحثات", "محادثات", "حوار", "علاقه", "علاقات", "مشترك", "مشتركه", "اجتماع", "لقاء", "تبادل", "شراكه", "عمل", "خلاف", "خلافات", "توتر", "التزام"];

    private readonly Dictionary<string, string> _cities = lexicon.Gazetteer.Places
        .Where(place => place is { Kind: "city", Province: not null })
        .GroupBy(place => place.Province!, StringComparer.Ordinal)
        .Select(group => (Province: lexicon.Gazetteer.Find(group.Key), City: group.FirstOrDefault(city => city.Name.Ar == lexicon.Gazetteer.Find(group.Key)?.Name.Ar)))
        .Where(pair => pair.Province is not null && pair.City is not null)
        .ToDictionary(pair => pair.Province!.Id, pair => pair.City!.Id, StringComparer.Ordinal);

    /// <summary>The mentions between two tokens, in order, none over another, given those before.</summary>
    public List<Mention> Find(IReadOnlyList<Token> tokens, int from, int end, IReadOnlyList<Mention> before)
    {
        var found = new List<Mention>(before);
        for (var at = from; at < end;)
        {
            var mention = tokens[at].Kind is TokenKind.Mark or TokenKind.LineEnd ? null
                : Organisation(tokens, at, end, found) ?? Parts(tokens, at, end) ?? Named(tokens, at, end, found) ?? Pointer(tokens, at, end, found) ?? PlacePointer(tokens, at, end, found);
            if (mention is null)
            {
                at++;
                continue;
            }

            found.Add(mention.IsPlace && IsAside(tokens, mention.Start, from) ? mention with { IsAside = true } : mention);
            at = mention.End;
        }

        return found[before.Count..];
    }

    // على بعد 50 كيلومترا جنوب أربيل, المحاذية لسوريا, غادروا باتجاه سوريا.
    private static bool IsAside(IReadOnlyList<Token> tokens, int at, int from) =>
        (at > from && (tokens[at - 1].IsWord("المحاذيه", "المحاذي", "محاذيه", "المتاخمه", "المتاخم", "المجاوره", "المجاور", "باتجاه", "صوب", "اتجاه") || (tokens[at - 1].IsWord("الي") && at - 1 > from && tokens[at - 2].IsWord("طريقها", "طريقه", "متجهه", "متجها", "المتجهه"))))
        || Back.From(at, DistanceReach, from).Any(before => tokens[before].IsWord("بعد", "مسافه") && before > from && tokens[before - 1].IsWord("علي", "وعلي"))
        || Back.From(at, NearReach, from).Any(before => tokens[before].IsWord("كم", "كلم", "كيلومتر", "كيلومترا", "كيلومترات") && before > from && tokens[before - 1].Kind == TokenKind.Number);

    // The command: the one that was named last.
    private Mention? Pointer(IReadOnlyList<Token> tokens, int at, int end, List<Mention> before) =>
        lexicon.Pointers.At(tokens, at, end) is { Length: > 0 } pointer
            && before.LastOrDefault(mention => mention.Ids is [var id] && pointer.Value!.Contains(id)) is { } last
            ? new Mention(last.Ids, false, at, at + pointer.Length)
            : null;

    // The governorate, the border: the one that was named last, unless an office is named by it (شرطة المحافظة).
    private Mention? PlacePointer(IReadOnlyList<Token> tokens, int at, int end, List<Mention> before)
    {
        var pointer = lexicon.Places.Pointers.At(tokens, at, end);
        if (pointer.Length == 0 || (at > 0 && lexicon.Places.Organisations.Begins(tokens, at - 1, at)) || (at + 1 < end && tokens[at + 1].IsWord("علي", "نفسها", "الاخري")))
        {
            return null;
        }

        var known = before.Select(mention => mention is { IsPlace: true, IsPointer: false, Ids: [var id] } ? id : mention.Seat)
            .LastOrDefault(id => id is not null && lexicon.Gazetteer.Find(id) is { Foreign: false } place && pointer.Value!.Contains(CodeName.Of(place.Precision)));
        return known is null ? null : new Mention([known], true, at, at + pointer.Length) { IsPointer = true };
    }

    // Police of X, court of X: the place names the organisation.
    private Mention? Organisation(IReadOnlyList<Token> tokens, int at, int end, List<Mention> before)
    {
        var (head, _) = lexicon.Places.Organisations.At(tokens, at, end);
        if (head == 0)
        {
            return null;
        }

        var name = at + head + lexicon.Places.Kinds.At(tokens, at + head, end).Length;
        var (length, place) = lexicon.PlaceNames.At(tokens, name, end);
        if (length == 0)
        {
            return null;
        }

        var after = name + length;
        var (known, actor) = lexicon.ActorNames.At(tokens, at, end);
        var sector = at > 0 && lexicon.Places.Sector.Begins(tokens, at - 1, at);
        var isKnown = known > 0 && Counts(actor!, tokens, at, before);
        return sector ? new Mention([place!], true, at, after)
            : new Mention(isKnown ? actor!.Ids : [], false, at, Math.Max(after, at + known)) { IsUnknownOffice = !isKnown, Seat = place };
    }

    // South and centre of the country.
    private Mention? Parts(IReadOnlyList<Token> tokens, int at, int end)
    {
        var parts = new List<string>();
        var next = at;
        while (next < end && (next == at || tokens[next].Folded[0] == 'و'))
        {
            if (lexicon.Places.Directions.At(tokens, next, end) is { Length: > 0 } direction)
            {
                parts.Add(direction.Value!);
                next += direction.Length;
            }
            else if (next > at && lexicon.Places.Compass.At(tokens, next, end) is { Length: > 0 } other)
            {
                // The east is a part that the gazetteer has no place for.
                next += other.Length;
            }
            else
            {
                break;
            }
        }

        return parts.Count > 1 && lexicon.PlaceNames.At(tokens, next, end) is { Length: > 0, Value: "IQ" } country
            ? new Mention([.. parts], true, at, next + country.Length)
            : null;
    }

    private Mention? Named(IReadOnlyList<Token> tokens, int at, int end, List<Mention> before)
    {
        var (actorLength, actor) = lexicon.ActorNames.At(tokens, at, end);
        var (placeLength, place) = lexicon.PlaceNames.At(tokens, at, end);
        var kind = lexicon.Places.Kinds.At(tokens, at, end).Length;
        var (innerLength, inner) = kind > 0 ? lexicon.PlaceNames.At(tokens, at + kind, end) : default;
        if (innerLength > 0 && kind + innerLength > Math.Max(placeLength, actorLength))
        {
            // A quarter or village of a governorate's name is another place, and none that we know.
            if (lexicon.Places.Small.Begins(tokens, at, end) && lexicon.Gazetteer.Find(inner!)?.Precision is PlacePrecision.Province)
            {
                return new Mention([], true, at, at + kind + innerLength);
            }

            var id = lexicon.Places.City.Begins(tokens, at, end) ? _cities.GetValueOrDefault(inner!, inner!) : inner!;
            return new Mention([id], true, at, at + kind + innerLength);
        }

        var (patterned, until) = lexicon.ActorPatterns.At(tokens, at, end).OrderByDescending(match => match.End).FirstOrDefault();
        if (until - at > Math.Max(actorLength, placeLength))
        {
            return new Mention(patterned!, false, at, until);
        }

        if (actorLength > 0 && actorLength >= placeLength && Counts(actor!, tokens, at, before))
        {
            return new Mention(actor!.Ids, false, at, at + actorLength) { IsState = actor.Context is NameContext.Acting or NameContext.ActingOrListed };
        }

        return placeLength > 0 ? new Mention([place!], true, at, at + placeLength) : Guarded(tokens, at, end);
    }

    // شمال القائم, بالقائم: a town whose name is also a plain word, where the words before make it a place.
    private Mention? Guarded(IReadOnlyList<Token> tokens, int at, int end) =>
        lexicon.Places.Guarded.At(tokens, at, end) is { Length: > 0 } name
            && (tokens[at].Folded[0] == 'ب' || (at > 0 && (lexicon.Places.Prepositions.Begins(tokens, at - 1, at) || lexicon.Places.Compass.Begins(tokens, at - 1, at))))
                ? new Mention([name.Value!], true, at, at + name.Length)
                : null;

    private bool Counts(ActorName actor, IReadOnlyList<Token> tokens, int at, List<Mention> before) => actor.Context switch
    {
        NameContext.Anywhere => true,
        NameContext.Listed => IsListed(tokens, at, before),
        NameContext.ActingOrListed => IsListed(tokens, at, before) || Acts(tokens, at, before),
        _ => Acts(tokens, at, before),
    };

    private static bool IsListed(IReadOnlyList<Token> tokens, int at, List<Mention> before) =>
        before is [.., { IsPlace: false } last] && last.End == at && tokens[at].Folded[0] == 'و';

    private bool Acts(IReadOnlyList<Token> tokens, int at, List<Mention> before)
    {
        var previous = at - 1;
        while (previous >= 0 && tokens[previous].Is('"'))
        {
            previous--;
        }

        if (previous < 0 || tokens[at].Folded.StartsWith("بال", StringComparison.Ordinal))
        {
            return false;
        }

        if (before is [.., { IsState: true } last] && last.End == at)
        {
            return true;
        }

        if (previous > 0 && lexicon.Places.ActingBefore.At(tokens, previous - 1, at).Length == 2)
        {
            return true;
        }

        // أن بغداد سترفع شكوى: what a verb follows.
        if ((ClauseCutter.IsThat(tokens[previous]) || ClauseCutter.AlsoThat(tokens[previous]) || tokens[previous].IsWord("فيما", "بينما", "لكن")) && at + 1 < tokens.Count && tokens[at + 1].Folded is ['س', 'ت' or 'ي', _, _, ..] or [_, _, .., 'ت'] or ['ت', _, _, ..])
        {
            return true;
        }

        // بين makes actors of two states only where they deal with each other: يتنقلون بين العراق وسوريا is a way.
        if (tokens[previous].IsWord("بين"))
        {
            return Back.From(previous, DealReach).Any(back => WordForms.Lemmas(tokens[back].Folded).Any(Deals.Contains));
        }

        // ل before a state makes it a recipient.
        return !lexicon.Places.Prepositions.Begins(tokens, previous, at)
            && (tokens[at].Folded.StartsWith("لل", StringComparison.Ordinal)
                || lexicon.Speech.IsVerb(tokens[previous])
                || WordForms.Lemmas(tokens[previous].Folded).Any(lemma => lexicon.Places.ActingBefore.Begins([tokens[previous] with { Folded = lemma }], 0, 1)));
    }
}
