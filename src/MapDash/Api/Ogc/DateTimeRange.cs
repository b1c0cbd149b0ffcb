using System.Globalization;
using System.Text.RegularExpressions;
using MapDash.Core.Time;

namespace MapDash.Api.Ogc;

/// <summary>Reads the parameter <c>datetime</c> as days: events are known to the day at best. Stateless.</summary>
internal static partial class DateTimeRange
{
    private const string Expected =
        "an instant such as 2020-05-18T00:00:00Z, a day such as 2020-05-18, or an interval of two of them, a/b, ../b or a/.., that does not end before it starts";

    /// <summary>The days that a request asks for, closed at both ends, an open end unbounded; null where it asks for none.</summary>
    /// <exception cref="OgcException">It is neither an instant nor an interval.</exception>
    public static DateWindow? Read(OgcRequest request)
    {
        if (request.One("datetime") is not { } text)
        {
            return null;
        }

        var ends = text.Split('/');
        if (ends is [var only] && Instant(only) is { } instant)
        {
            return Days(instant, instant);
        }

        if (ends is [var first, var last])
        {
            var (from, to) = (IsOpen(first) ? null : Instant(first), IsOpen(last) ? null : Instant(last));
            if ((from is not null || IsOpen(first)) && (to is not null || IsOpen(last)) && (from ?? to) is not null && !(from > to))
            {
                return Days(from, to);
            }
        }

        throw OgcException.Value("datetime", text, Expected);
    }

    private static bool IsOpen(string end) => end is ".." or "";

    private static DateWindow Days(DateTime? from, DateTime? to) =>
        new(from is { } first ? DateOnly.FromDateTime(first) : null, to is { } last ? DateOnly.FromDateTime(last) : null);

    /// <summary>A day, or an instant of RFC 3339 in UTC; null for anything else. A leap second counts as the one before.</summary>
    public static DateTime? Instant(string text)
    {
        if (Day().IsMatch(text))
        {
            return DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        }

        if (Rfc3339().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var seconds = match.Groups["s"].Value == "60" ? "59" : match.Groups["s"].Value;
        var plain = $"{match.Groups["d"].Value}T{match.Groups["hm"].Value}:{seconds}{match.Groups["zone"].Value.ToUpperInvariant()}";
        try
        {
            return DateTimeOffset.TryParseExact(plain, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant.UtcDateTime
                : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // Within hours of the first or the last day of the calendar.
            return null;
        }
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"^(?<d>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<hm>[0-9]{2}:[0-9]{2}):(?<s>[0-9]{2})(\.[0-9]+)?(?<zone>[Zz]|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Rfc3339();
}
