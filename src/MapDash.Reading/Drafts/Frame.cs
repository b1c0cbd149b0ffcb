using MapDash.Core.Events;
using MapDash.Reading.Clauses;
using MapDash.Reading.Dates;
using MapDash.Reading.Mentions;
using MapDash.Reading.Numbers;

namespace MapDash.Reading.Drafts;

/// <summary>An event being put together: the clauses that tell of it and what they name. In tokens.</summary>
internal sealed class Frame
{
    public required string Kind { get; set; }

    public required double Score { get; set; }

    /// <summary>The pattern that gave the kind, and where.</summary>
    public required (string Rule, int Start, int End) Trigger { get; init; }

    public required ReportedStatus Status { get; set; }

    public required Clause Clause
    {
        get;
        init
        {
            field = value;
            Last = value;
        }
    }

    /// <summary>The last clause that tells of it.</summary>
    public Clause Last { get; private set; } = null!;

    /// <summary>Stretches of tokens, end exclusive.</summary>
    public List<(int Start, int End)> Evidence { get; } = [];

    public List<Mention> Actors { get; } = [];

    public List<Mention> Places { get; } = [];

    public List<FigureMention> Figures { get; } = [];

    public TimeMention? Time { get; set; }

    /// <summary>Kinds that it names as an aim.</summary>
    public IReadOnlySet<string> Aims { get; init; } = new HashSet<string>();

    /// <summary>Whether it is told in passing within another sentence.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>Whether it only tells the result of what stands before.</summary>
    public bool IsResult { get; init; }

    /// <summary>Whether it points back with هذه or the like.</summary>
    public bool PointsBack { get; init; }

    /// <summary>Whether it begins with something done that was told before: الضربة, الهجوم.</summary>
    public bool NamesAction { get; init; }

    /// <summary>Whether it is told as another one: هجوم آخر, في حادث منفصل.</summary>
    public bool IsAnother { get; init; }

    /// <summary>Whether it goes on with what was done: فضلا عن مصادرة أسلحة.</summary>
    public bool GoesOn { get; init; }

    /// <summary>How many days after what was told before it is said to have been, or null.</summary>
    public int? DaysAfter { get; init; }

    /// <summary>Takes in a clause that goes on about it without a trigger of its own.</summary>
    public void GoOn(Clause clause, int from, IEnumerable<Mention> mentions, IEnumerable<FigureMention> figures, TimeMention? time)
    {
        Time ??= time;
        Last = clause;
        Evidence.Add((from, clause.End));
        Actors.AddRange(mentions.Where(mention => !mention.IsPlace));
        Places.AddRange(mentions.Where(mention => mention.IsPlace));
        Figures.AddRange(figures);
    }

    /// <summary>Takes in what another frame says of the same event.</summary>
    public void Absorb(Frame other)
    {
        Last = other.Last;
        if (Kind == "plan_announced" && other.Kind != Kind)
        {
            // What the plan was for tells more than that there was one.
            (Kind, Status) = (other.Kind, other.Status);
        }

        Evidence.AddRange(other.Evidence);
        Actors.AddRange(other.Actors);
        Places.AddRange(other.Places);
        Figures.AddRange(other.Figures.Where(figure => !Figures.Any(known => known.Unit == figure.Unit && known.Quantity.Value == figure.Quantity.Value && known.Quantity.Qualifier == figure.Quantity.Qualifier)));
        Time ??= other.Time;
    }
}
