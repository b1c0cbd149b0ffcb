namespace MapDash.Browser.Tests.Support;

/// <summary>Who looks at the pages, and on what.</summary>
internal sealed record Visitor
{
    /// <summary>Width of the window in CSS pixels.</summary>
    public int Width { get; init; } = 1440;

    /// <summary>Height of the window in CSS pixels.</summary>
    public int Height { get; init; } = 900;

    /// <summary>What the browser asks for, as in Accept-Language.</summary>
    public string Locale { get; init; } = "en-GB";

    /// <summary>A finger instead of a mouse.</summary>
    public bool Touch { get; init; }

    /// <summary>Whether the visitor asked for less motion, as tests do: nothing then has to be waited for.</summary>
    public bool Calm { get; init; } = true;

    /// <summary>A phone held upright.</summary>
    public static Visitor OnPhone { get; } = new() { Width = 390, Height = 844, Touch = true };
}
