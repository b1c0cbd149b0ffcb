namespace MapDash.Core.Events;

/// <summary>
/// Which reports are one and the same: the same text or the same address. What is pasted, imported or printed twice tells nothing
/// new. Immutable and thread safe.
/// </summary>
public sealed class SameReports
{
    private const int ChecksumLetters = 64;

    private readonly Dictionary<string, Report> _byId;
    private readonly Dictionary<string, string> _firsts = new(StringComparer.Ordinal);

    /// <summary>Compares reports.</summary>
    /// <param name="reports">The reports; of those that are the same, the first in order gives the others its id.</param>
    public SameReports(IEnumerable<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        _byId = new Dictionary<string, Report>(StringComparer.Ordinal);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            _byId[report.Id] = report;
            var marks = MarksOf(report).ToArray();
            var first = marks.Select(known.GetValueOrDefault).FirstOrDefault(id => id is not null) ?? report.Id;
            _firsts[report.Id] = first;
            foreach (var mark in marks)
            {
                known.TryAdd(mark, first);
            }
        }
    }

    /// <summary>The id of the first report that is the same as this one; its own where there is none, or it is not known.</summary>
    public string FirstOf(string reportId) => _firsts.GetValueOrDefault(reportId, reportId);

    /// <summary>Who ran a report, as far as two can be told to have one publisher: the actor, else the name; empty where neither is known.</summary>
    public string PublisherOf(string reportId) => _byId.GetValueOrDefault(reportId) switch
    {
        null or { PublisherKnown: "unknown", PublisherId: null } => "",
        { PublisherId: { } actor } => actor,
        { Publisher: { Ar.Length: > 0 } name } => name.Ar.Trim(),
        var report => report.Publisher.En.Trim(),
    };

    /// <summary>Whether two reports are one: the same id, text or address.</summary>
    public static bool AreSame(Report one, Report other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Id == other.Id || MarksOf(one).Intersect(MarksOf(other), StringComparer.Ordinal).Any();
    }

    private static IEnumerable<string> MarksOf(Report report)
    {
        if (report.TextSha256.Length == ChecksumLetters)
        {
            yield return $"text:{report.TextSha256}";
        }

        if (AddressOf(report.Url) is { } address)
        {
            yield return $"at:{address}";
        }
    }

    // The same page is linked to with and without www, a last slash, a place in it and marks of who sent the reader. An address
    // without a path is an outlet's front page, on which every article once stood.
    private static string? AddressOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.PathAndQuery.Length < 2)
        {
            return null;
        }

        var host = address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !part.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !part.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
        return $"{host}{address.AbsolutePath.TrimEnd('/')}?{string.Join('&', query)}";
    }
}
