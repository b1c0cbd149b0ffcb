namespace MapDash.Api.Ogc;

/// <summary>What a property that can be asked for holds.</summary>
internal enum PropertyType
{
    /// <summary>Text, compared letter by letter.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day, without a time or a zone.</summary>
    Day,

    /// <summary>A shape, of which only its absence can be asked.</summary>
    Geometry,
}
