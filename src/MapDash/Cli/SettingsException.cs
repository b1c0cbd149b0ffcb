using System.Text.Json;

namespace MapDash.Cli;

/// <summary>Settings that cannot be read or that ask for what cannot be. The message is meant for whoever started the program.</summary>
internal sealed class SettingsException(Exception inner) : Exception(Say(inner), inner)
{
    /// <summary>Does what depends on the settings, and translates what is wrong with them.</summary>
    /// <exception cref="SettingsException">The settings cannot be read.</exception>
    public static T Reading<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is InvalidDataException or FormatException or JsonException or InvalidOperationException
            or ArgumentException or UnauthorizedAccessException or FileNotFoundException)
        {
            throw new SettingsException(error);
        }
    }

    // The outer message names the file, the innermost the line in it.
    private static string Say(Exception error)
    {
        var cause = error.GetBaseException();
        var what = ReferenceEquals(cause, error) ? error.Message : $"{error.Message} {cause.Message}";
        return $"The settings cannot be used: {what} Correct appsettings.json or the options; nothing was done.";
    }
}
