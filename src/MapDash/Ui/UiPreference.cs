using Microsoft.AspNetCore.WebUtilities;

namespace MapDash.Ui;

/// <summary>
/// Where a reader's language, digits and theme come from: the address first, then what the browser was told to remember,
/// then (for the language) what the browser asks for.
/// </summary>
public static class UiPreference
{
    private static readonly string[] Names = ["lang", "digits", "theme"];

    /// <summary>The settings of a request.</summary>
    public static UiContext Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        string? Read(string name)
        {
            var value = context.Request.Query[name].ToString();
            return IsKnown(name, value) ? value : context.Request.Cookies[name];
        }

        return new UiContext(Read("lang") ?? Asked(context), Read("digits"), Read("theme"));
    }

    /// <summary>The settings after an address within the page was opened.</summary>
    public static UiContext Of(Uri address, UiContext current)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(current);
        var query = QueryHelpers.ParseQuery(address.Query);
        string? Read(string name) =>
            query.TryGetValue(name, out var value) && IsKnown(name, value.ToString()) ? value.ToString() : null;
        var language = Read("lang") ?? current.Language;
        var digits = Read("digits") ?? (language == current.Language ? current.Digits : null);
        return new UiContext(language, digits, Read("theme") ?? current.Theme);
    }

    /// <summary>Remembers what an address sets, so that the next page opens the same way.</summary>
    public static IApplicationBuilder UseUiPreference(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        foreach (var name in Names)
        {
            var value = context.Request.Query[name].ToString();
            if (HttpMethods.IsGet(context.Request.Method) && IsKnown(name, value) && context.Request.Cookies[name] != value)
            {
                context.Response.Cookies.Append(name, value, new CookieOptions
                {
                    MaxAge = TimeSpan.FromDays(365),
                    SameSite = SameSiteMode.Lax,
                    HttpOnly = true,
                    Secure = context.Request.IsHttps,
                    IsEssential = true,
                });
            }
        }

        return next(context);
    });

    /// <summary>Whether a setting can have a value.</summary>
    public static bool IsKnown(string name, string? value) => (name, value) switch
    {
        ("lang", "en" or "ar") => true,
        ("digits", "latn" or "arab") => true,
        ("theme", "light" or "dark") => true,
        _ => false,
    };

    private static string? Asked(HttpContext context) =>
        context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString()[..Math.Min(2, language.Value.Length)])
            .FirstOrDefault(language => language is "en" or "ar");
}
