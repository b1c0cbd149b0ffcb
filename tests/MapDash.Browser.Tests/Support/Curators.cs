using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Playwright;

namespace MapDash.Browser.Tests.Support;

/// <summary>People with accounts, who do everything by keyboard.</summary>
internal static class Curators
{
    public const string Password = "four plain words together";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Makes an account by the command.</summary>
    public static async Task AddAsync(this Product product, string name, string role)
    {
        var (code, said) = await product.RunWithInputAsync(Password + "\n", "account", "add", name, "--role", role);
        if (code != 0)
        {
            throw new InvalidOperationException(said);
        }
    }

    /// <summary>Signs in for the first time, which sets up an authenticator, and ends on a page that needs it.</summary>
    public static async Task FirstSignInAsync(this Visit visit, string name, string path, string language = "en")
    {
        await visit.GoAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
        await visit.Page.Keyboard.TypeAsync(name);
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.TypeAsync(Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForSelectorAsync("#secret");
        var secret = (await visit.Page.TextContentAsync("#secret"))!.Trim();
        await visit.TabToAsync("form[action='/account/authenticator'] input[name=code]");
        await visit.Page.Keyboard.TypeAsync(CodeOf(secret));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForSelectorAsync(".codes");
        await visit.TabToAsync(".account a.btn-primary");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(address => new Uri(address).AbsolutePath == path.Split('?')[0]);
    }

    /// <summary>Presses Tab until something has the focus.</summary>
    /// <exception cref="TimeoutException">It is never reached.</exception>
    public static async Task TabToAsync(this Visit visit, string selector, int most = 120)
    {
        for (var presses = 0; presses < most; presses++)
        {
            if (await visit.Page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                return;
            }

            await visit.Page.Keyboard.PressAsync("Tab");
        }

        throw new TimeoutException($"{most} tabs do not lead to {selector}.");
    }

    /// <summary>What an authenticator with a key shows now.</summary>
    public static string CodeOf(string key)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var letter in key)
        {
            (bits, held) = ((bits << 5) | Letters.IndexOf(letter, StringComparison.Ordinal), held + 5);
            if (held >= 8)
            {
                held -= 8;
                bytes.Add((byte)(bits >> held));
            }
        }

        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard that authenticators follow names it.
        var hash = HMACSHA1.HashData(bytes.ToArray(), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
