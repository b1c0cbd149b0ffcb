using MapDash.Core.Events;
using MapDash.Core.Text;

namespace MapDash.Core.Querying;

/// <summary>Stands where nobody keeps the texts: whoever asks for a word finds nothing. Thread-safe.</summary>
internal sealed class NoTextSearch : ITextSearch
{
    public int KeyOf(ReportedEvent reported) => -1;

    public IReadOnlyList<int>? Find(string? text) => SearchTerms.AskedBy(text).Count == 0 ? null : [];
}
