namespace MapDash.Core.Events;

/// <summary>Whether the report tells the event as its news or as an aside.</summary>
public enum Salience
{
    /// <summary>Reported as news.</summary>
    Main,

    /// <summary>A historical aside: hidden until asked for.</summary>
    Background,
}
