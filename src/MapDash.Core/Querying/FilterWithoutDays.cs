using System.Diagnostics.CodeAnalysis;

namespace MapDash.Core.Querying;

/// <summary>Holds two filters equal that ask for the same but for the days, as <see cref="EventFilter.KeyWithoutTime"/> does,
/// without making a string. Thread-safe.</summary>
internal sealed class FilterWithoutDays : IEqualityComparer<EventFilter>
{
    public static readonly FilterWithoutDays Comparer = new();

    public bool Equals(EventFilter? x, EventFilter? y) => ReferenceEquals(x, y) || (x is not null && y is not null &&
        x.IncludeBackground == y.IncludeBackground && (x.Text ?? "") == (y.Text ?? "") && x.Box == y.Box &&
        x.Actors.SequenceEqual(y.Actors) && x.Kinds.SequenceEqual(y.Kinds) && x.Statuses.SequenceEqual(y.Statuses) &&
        x.Corroborations.SequenceEqual(y.Corroborations) && x.Places.SequenceEqual(y.Places) &&
        x.Precisions.SequenceEqual(y.Precisions) && x.Sources.SequenceEqual(y.Sources));

    public int GetHashCode([DisallowNull] EventFilter obj)
    {
        var hash = default(HashCode);
        hash.Add(obj.IncludeBackground);
        hash.Add(obj.Text ?? "");
        hash.Add(obj.Box);
        Add(obj.Actors);
        Add(obj.Kinds);
        Add(obj.Statuses);
        Add(obj.Corroborations);
        Add(obj.Places);
        Add(obj.Precisions);
        Add(obj.Sources);
        return hash.ToHashCode();

        void Add<T>(IReadOnlyList<T> values)
        {
            hash.Add(values.Count);
            for (var i = 0; i < values.Count; i++)
            {
                hash.Add(values[i]);
            }
        }
    }
}
