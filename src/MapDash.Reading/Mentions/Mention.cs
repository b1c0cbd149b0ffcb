namespace MapDash.Reading.Mentions;

/// <summary>A stretch of tokens that names actors or places.</summary>
/// <param name="Ids">Their ids. Empty where the words name an organisation that is in no register: they name no place then either.</param>
/// <param name="IsPlace">Whether they are places.</param>
/// <param name="Start">First token.</param>
/// <param name="End">First token after it.</param>
internal sealed record Mention(string[] Ids, bool IsPlace, int Start, int End)
{
    /// <summary>Whether they point to a place that was named before: المحافظة.</summary>
    public bool IsPointer { get; init; }

    /// <summary>Whether the words only say from where, towards what, beside what or how far: no place of the event where another is named.</summary>
    public bool IsAside { get; init; }

    /// <summary>The place in the name of an organisation (شرطة الأنبار): it may be pointed to, and is no place of an event.</summary>
    public string? Seat { get; init; }

    /// <summary>Whether they are an office that is in no register: محكمة جنايات الأنبار.</summary>
    public bool IsUnknownOffice { get; init; }

    /// <summary>Whether they are states, which the next name in a list may be too.</summary>
    public bool IsState { get; init; }
}
