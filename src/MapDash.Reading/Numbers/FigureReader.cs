using MapDash.Reading.Lexicon;
using MapDash.Reading.Text;

namespace MapDash.Reading.Numbers;

/// <summary>
/// Finds figures: a quantity with the noun it counts, duals (ضربتين) and single casualties (مقتل جندي). People are killed,
/// wounded or arrested where a word before or after says so. Years, unit numbers and spans of time are no figures. Thread safe.
/// </summary>
internal sealed class FigureReader(NumberWords words, NumberReader numbers)
{
    private readonly Fates _fates = new(words);

    private static readonly string[] Dual = ["فجرا", "كانا", "قتلا", "اشتركا", "حاولا", "هاجما", "اعترفا", "اقتحما", "يرتديان", "يستقلان"];
    private static readonly string[] Within = ["بينهم", "بينهما", "منهم", "ضمنهم"];

    // How far from its number the noun may stand, and a number after who it counts.
    private const int NounReach = 3;
    private const int NumberReach = 8;

    // اغتال مسلحون مجهولون ضابطا.
    private const int AccusativeReach = 10;

    /// <summary>The figures between two tokens, outside the stretches that are taken by something else.</summary>
    public List<FigureMention> Find(IReadOnlyList<Token> tokens, int from, int end, Func<int, bool> isTaken)
    {
        var found = new List<FigureMention>();
        for (var at = from; at < end;)
        {
            if (isTaken(at) || tokens[at].Kind is not (TokenKind.Word or TokenKind.Number) || IsUnitNumber(tokens, at))
            {
                at++;
                continue;
            }

            if (Share(tokens, at, end) is { } share)
            {
                found.Add(share);
                at = share.End;
            }
            else if (numbers.Read(tokens, at, end) is { } quantity && !IsYear(quantity))
            {
                if (Counted(tokens, quantity, from, end) is { } figure)
                {
                    found.Add(figure);
                    at = PastAlso(tokens, figure, end);
                }
                else
                {
                    at = quantity.End;
                }
            }
            else if (After(tokens, at, from, end) is { } all)
            {
                found.Add(all);
                at = all.End;
            }
            else if (Uncounted(tokens, at, from, end) is { } single)
            {
                found.Add(single);
                at = single.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    // 213 تاجرا ومتعاطيا: counted together, and no other one.
    private int PastAlso(IReadOnlyList<Token> tokens, FigureMention figure, int end) =>
        Enumerable.Range(figure.End, Math.Clamp(end - figure.End, 0, 2)).Where(at => figure.Quantity.Value > 10 && tokens[at].Folded is ['و', _, _, _, .., 'ا'] && words.People.Begins(tokens, at, end)).Select(at => at + 1).FirstOrDefault(figure.End);

    private static bool IsYear(Quantity quantity) => quantity is { Qualifier: "exact", Value: >= 1900 and <= 2100, Rule: "number-digits" };

    private bool IsUnitNumber(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && (tokens[at].Kind == TokenKind.Number || (tokens[at].Folded.StartsWith("ال", StringComparison.Ordinal) && numbers.Number(tokens, at, Math.Min(tokens.Count, at + 1)).Length > 0))
        && (words.NotCounted.Begins(tokens, at - 1, at) || IsModel(tokens, at) || (at > 1 && tokens[at - 1].Is(':') && tokens[at - 2].Kind == TokenKind.Number));

    // Su-25: letters of another script and a dash.
    private static bool IsModel(IReadOnlyList<Token> tokens, int at) =>
        tokens[at - 1].Is('-') && at > 1 && tokens[at - 2].Folded is [>= 'a' and <= 'z' or >= 'A' and <= 'Z', ..] && tokens[at - 2].End == tokens[at - 1].Start;

    // A third of the country.
    private FigureMention? Share(IReadOnlyList<Token> tokens, int at, int end)
    {
        var bound = words.Bounds.At(tokens, at, end);
        var next = at + bound.Length;
        if (next + 1 < end && words.Fractions.TryFind(tokens[next], out var half) && words.UnitNouns.At(tokens, next + 1, end) is { Length: > 0, Value: "tonnes" or "kg" or "km" } weight)
        {
            return Weighed(new FigureMention(new Quantity(half, half, half, bound.Length > 0 ? "approx" : "exact", at, next + 1, "number-fraction"), weight.Value!, at, next + 1 + weight.Length));
        }

        if (next + 1 >= end || !words.Fractions.TryFind(tokens[next], out var share) || !words.ShareNouns.Begins(tokens, next + 1, end))
        {
            return null;
        }

        var approx = bound.Length > 0;
        return new FigureMention(
            new Quantity(share, Math.Round(share * 0.9, 2), Math.Round(share * 1.1, 2), approx ? "approx" : "exact", at, next + 2, "number-fraction"), "fraction", at, next + 2);
    }

    private FigureMention? Counted(IReadOnlyList<Token> tokens, Quantity quantity, int from, int end)
    {
        for (int at = quantity.End, steps = 0; at < end && steps < NounReach; at++, steps++)
        {
            if (tokens[at].Is('"'))
            {
                continue;
            }

            // بين الحين والآخر: "the other" counts nobody.
            if (tokens[at].Kind != TokenKind.Word || tokens[at].IsWord("الاخر", "والاخر", "الحين"))
            {
                break;
            }

            if (words.Casualty.At(tokens, at, end) is { Length: > 0 } casualty && (casualty.Value != "arrested" || IsHeld(tokens[at])) && !tokens[at].Folded.StartsWith('و'))
            {
                return new FigureMention(quantity, casualty.Value!, quantity.Start, at + casualty.Length);
            }

            if (words.People.At(tokens, at, end) is { Length: > 0 } people)
            {
                // بينهم 48 قياديا: who they were, not once more what became of them.
                var within = people.Value != "persons" && quantity.Start > from && tokens[quantity.Start - 1].IsWord(Within);
                // بين قتيل وجريح: of both together.
                var mixed = at + people.Length + 1 < end && tokens[at + people.Length].IsWord("بين") && words.Casualty.Begins(tokens, at + people.Length + 1, end);
                return new FigureMention(quantity, mixed ? "persons" : within || people.Value == "leaders" ? people.Value! : _fates.Of(tokens, quantity.Start, from, at + people.Length, end) ?? people.Value!, quantity.Start, at + people.Length);
            }

            if (words.UnitNouns.At(tokens, at, end) is { Length: > 0 } noun && !(at + noun.Length < end && tokens[at + noun.Length].IsWord("فولت", "واط", "متر")))
            {
                // How far away, and one of the villages, are no figures.
                if ((noun.Value is "km" && IsDistance(tokens, quantity, at + noun.Length, from, end)) || tokens[quantity.Start].IsWord("احد", "احدي", "واحد", "واحدي"))
                {
                    return null;
                }

                // How long before or after is a time, no figure.
                if (noun.Value is "days" && quantity.Start > from && tokens[quantity.Start - 1].IsWord("بعد", "قبل", "وبعد", "وقبل", "منذ", "خلال", "نحو", "حوالي"))
                {
                    return null;
                }

                return Halved(tokens, Weighed(new FigureMention(quantity, noun.Value!, quantity.Start, at + noun.Length)), end);
            }

            if (words.Bounds.Begins(tokens, at, end))
            {
                break;
            }
        }

        if (quantity.Qualifier != "vague" && quantity.End + 1 < end && tokens[quantity.End].IsWord("من") && (words.People.Begins(tokens, quantity.End + 1, end) || words.Groups.Begins(tokens, quantity.End + 1, end)))
        {
            // ستة من الأهالي, تسعة من منتسبي الشرطة.
            return new FigureMention(quantity, _fates.Of(tokens, quantity.Start, from, quantity.End + 2, end) ?? words.People.At(tokens, quantity.End + 1, end).Value ?? "persons", quantity.Start, quantity.End + 2);
        }

        if (quantity.Value is not null && quantity.Qualifier != "vague" && Numbered(tokens, quantity, from))
        {
            return new FigureMention(quantity, "persons", quantity.Start, quantity.End);
        }

        // وإصابة ثلاثة: people are meant where a fate governs the number and no noun follows.
        // What is seized has nouns that we do not know; who is killed is somebody whatever he is called.
        // Nobody is counted by a word that only says "one" of what stands before it: عائلة واحدة.
        return quantity.Qualifier != "vague" && quantity.Start > from && !tokens[quantity.Start].IsWord("واحد", "واحده")
            && (words.People.Begins(tokens, quantity.Start - 1, quantity.Start) ? _fates.Of(tokens, quantity.Start - 1, from, end, end) : _fates.At(tokens, quantity.Start - 1, from)) is { } governed
            && (governed != "arrested" || StandsAlone(tokens, quantity.End, end))
            ? new FigureMention(quantity, governed, quantity.Start, quantity.End)
            : null;
    }

    // 100 كم شمال بعقوبة, على بعد 100 كيلومتر.
    private static bool IsDistance(IReadOnlyList<Token> tokens, Quantity quantity, int after, int from, int end) =>
        (after < end && tokens[after].IsWord("شمال", "شمالي", "جنوب", "جنوبي", "شرق", "شرقي", "غرب", "غربي"))
        || Back.From(quantity.Start, NounReach, from).Any(before => tokens[before].IsWord("بعد", "مسافه"));

    // عدد مقاتليه لا يتجاوز 500: who is counted stands before.
    private bool Numbered(IReadOnlyList<Token> tokens, Quantity quantity, int from)
    {
        var number = Back.From(quantity.Start, NumberReach, from).LastOrDefault(at => tokens[at].IsWord("عدد", "عددهم", "عديد", "اعداد"), -1);
        return number >= 0 && (tokens[number].IsWord("عددهم") || words.People.Begins(tokens, number + 1, quantity.Start) || words.Groups.Begins(tokens, number + 1, quantity.Start));
    }

    private static bool IsHeld(Token token) => WordForms.Lemmas(token.Folded).Any(lemma => lemma is "معتقل" or "موقوف" or "محتجز");

    // Whether nothing follows that a number could count.
    private static bool StandsAlone(IReadOnlyList<Token> tokens, int at, int end) =>
        at >= end || tokens[at].Kind != TokenKind.Word || tokens[at].Folded[0] == 'و'
        || tokens[at].IsWord("بجروح", "في", "من", "علي", "خلال", "بينهم", "بينهما", "منهم", "الي", "اثر", "جراء", "بعد", "قبل", "عندما", "ممن", "كانوا", "كانا", "لدي", "قرب", "نتيجه", "علي");

    // قتلت أفرادها التسعة: the number follows those it counts.
    private FigureMention? After(IReadOnlyList<Token> tokens, int at, int from, int end) =>
        at + 1 < end && (words.People.Begins(tokens, at, end) || words.Groups.Begins(tokens, at, end)) && tokens[at + 1].Kind == TokenKind.Word
        && tokens[at + 1].Folded.StartsWith("ال", StringComparison.Ordinal) && words.Units.TryGetValue(tokens[at + 1].Folded[2..], out var count) && count > 2
        && _fates.Of(tokens, at, from, at + 2, end) is { } fate
            ? new FigureMention(new Quantity(count, count, count, "exact", at, at + 2, "number-after"), fate, at, at + 2)
            : null;

    // Tonnes are counted in kilograms.
    private static FigureMention Weighed(FigureMention figure) => figure.Unit == "tonnes"
        ? figure with { Unit = "kg", Quantity = figure.Quantity with { Value = figure.Quantity.Value * 1000, Low = figure.Quantity.Low * 1000, High = figure.Quantity.High * 1000 } }
        : figure;

    // شرطيين اثنين says two once.
    private static int AfterTwo(IReadOnlyList<Token> tokens, int at, int end) =>
        at < end && tokens[at].IsWord("اثنين", "اثنان", "اثنتين", "اثنتان") ? at + 1 : at;

    // Three years and a half.
    private static FigureMention Halved(IReadOnlyList<Token> tokens, FigureMention figure, int end) =>
        figure.End < end && tokens[figure.End].IsWord("ونصف") && figure.Quantity.Value is { } value
            ? figure with { Quantity = figure.Quantity with { Value = value + 0.5, Low = figure.Quantity.Low + 0.5, High = figure.Quantity.High + 0.5 }, End = Math.Min(end, figure.End + 2) }
            : figure;

    // Duals, and one soldier killed.
    private FigureMention? Uncounted(IReadOnlyList<Token> tokens, int at, int from, int end)
    {
        if (OneOf(tokens, at, from, end) is { } one)
        {
            return one;
        }

        // قتيلين, جريحان.
        if (words.Casualty.At(tokens, at, end) is { Length: 1 } toll && words.Duals.Contains(WordForms.NameForms(tokens[at].Folded).Last()))
        {
            return new FigureMention(new Quantity(2, 2, 2, "exact", at, at + 1, "number-dual"), toll.Value!, at, AfterTwo(tokens, at + 1, end));
        }

        var people = words.People.At(tokens, at, end);
        if (people.Length > 0 && !tokens[at].Folded.StartsWith("ال", StringComparison.Ordinal))
        {
            var fate = _fates.At(tokens, at - 1, from) ?? _fates.AfterAnd(tokens, at, from)
                ?? _fates.After(tokens, at + people.Length, Math.Min(end, at + people.Length + 1))
                ?? (tokens[at].Folded[^1] == 'ا' && tokens[at].Folded[0] != 'و' && IsSingular(tokens[at].Folded) ? _fates.Of(tokens, at, Math.Max(from, at - AccusativeReach), at, at) : null)
                ?? (people.Value != "persons" && at > from && tokens[at - 1].IsWord(Within) ? people.Value : null);
            if (fate is not null && at > from && tokens[at - 1].Folded[0] == 'و' && _fates.At(tokens, at - 2, from) is { } other && other != fate)
            {
                fate = "persons";
            }

            // انتحاريين فجرا نفسيهما: the verb counts them.
            var two = AfterTwo(tokens, at + people.Length, end) > at + people.Length || (at + people.Length < end && tokens[at + people.Length].IsWord(Dual));
            var dual = IsDual(tokens[at].Folded) && (two || !IsPlural(tokens[at].Folded));
            fate ??= two || (at > from && tokens[at - 1].IsWord("علي")) ? _fates.Of(tokens, at, from, at, at) ?? (two ? people.Value : null) : null;
            if (fate is not null && (dual || IsSingular(tokens[at].Folded)))
            {
                var number = dual ? 2 : 1;
                return new FigureMention(new Quantity(number, number, number, "exact", at, at + people.Length, dual ? "number-dual" : "number-singular"), fate, at, AfterTwo(tokens, at + people.Length, end));
            }

            return null;
        }

        var noun = words.UnitNouns.At(tokens, at, end);
        return noun is { Length: > 0, Value: not ("days" or "years" or "kg") } && IsDual(tokens[at].Folded) && !tokens[at].Folded.StartsWith("ال", StringComparison.Ordinal) && !IsPlural(tokens[at].Folded)
            ? Weighed(new FigureMention(new Quantity(2, 2, 2, "exact", at, at + noun.Length, "number-dual"), noun.Value!, at, AfterTwo(tokens, at + noun.Length, end)))
            : null;
    }

    // مقتل أحد المدنيين: the word is no number elsewhere.
    private FigureMention? OneOf(IReadOnlyList<Token> tokens, int at, int from, int end) =>
        tokens[at].IsWord("احد", "احدي") && at + 1 < end && tokens[at + 1].Kind == TokenKind.Word && _fates.At(tokens, at - 1, from) is { } fate
            ? new FigureMention(new Quantity(1, 1, 1, "exact", at, at + 1, "number-one-of"), fate, at, at + 2)
            : null;

    private static bool IsDual(string folded) => folded.EndsWith("ين", StringComparison.Ordinal) || folded.EndsWith("ان", StringComparison.Ordinal);

    // What ends like a dual and is a plural: ارهابيين is both, and then is not counted.
    private bool IsPlural(string folded) => !folded.EndsWith("ان", StringComparison.Ordinal) && !folded.EndsWith("تين", StringComparison.Ordinal) && words.Plurals.Contains(WordForms.NameForms(folded).Last());

    private static bool IsSingular(string folded) => !IsDual(folded) && !folded.EndsWith("ون", StringComparison.Ordinal) && !NotSingular.Contains(WordForms.NameForms(folded).Last());

    private static readonly HashSet<string> NotSingular =
        [.. new[] { "عناصر", "أشخاص", "جنود", "أطفال", "نساء", "رجال", "أفراد", "ضباط", "قادة", "قيادات", "أمراء", "دواعش", "تجار", "شبان", "رعاة", "منهم" }.Select(Folding.Word)];
}
