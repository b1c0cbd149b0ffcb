using MapDash.Ui;
using Microsoft.AspNetCore.Antiforgery;

namespace MapDash.Accounts;

/// <summary>Answers a form without our token, or with an old one, by 400 and what to do, before anything reads it.</summary>
internal static class FormCheck
{
    /// <summary>Adds the check. After the antiforgery middleware, which looks at every form that asks for a token, whatever its address.</summary>
    public static void UseFormCheck(this WebApplication app) => app.Use(static async (context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(UiPreference.Of(context)["Account.OldForm"], context.RequestAborted);
            return;
        }

        await next(context);
    });
}
