namespace MapDash.Core.Time;

/// <summary>How exactly the words give the time of an event. Codes: <c>date_precision</c> of the code list.</summary>
public enum DatePrecision
{
    /// <summary>One day is known.</summary>
    Day,

    /// <summary>A window of 2 to 6 days.</summary>
    Days,

    /// <summary>One week.</summary>
    Week,

    /// <summary>8 to 30 days, or a named month.</summary>
    Month,

    /// <summary>More than a month, up to a year.</summary>
    Year,

    /// <summary>More than a year, or an open start.</summary>
    MultiYear,

    /// <summary>The words give no usable time; the statement's own date only bounds it.</summary>
    Unknown,
}
