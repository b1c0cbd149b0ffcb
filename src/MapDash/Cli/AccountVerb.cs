using System.CommandLine;
using MapDash.Accounts;
using MapDash.Data.Store;
using Microsoft.AspNetCore.DataProtection;

namespace MapDash.Cli;

/// <summary><c>account</c>: the accounts of a store, the first admin among them. A password is never an argument, which others see.</summary>
internal static class AccountVerb
{
    public static Command Create(TextReader input, TextWriter output, TextWriter error)
    {
        var verb = new Command("account", "Keeps the accounts of those who curate. Reading needs none; the first admin is made here.");
        var store = StoreOption.Create();
        var name = new Argument<string>("NAME") { Description = "Name of the account; it stands in the public record, so a pseudonym is fine" };
        var role = new Option<string>("--role") { Description = "viewer, curator, reviewer or admin", HelpName = "ROLE", Required = true };
        var newRole = new Argument<string>("ROLE") { Description = "viewer, curator, reviewer or admin" };

        var add = new Command("add", "Makes an account; asks for its password, or reads it as one line from standard input.") { name, role, store };
        add.SetAction((parsed, cancellationToken) => WithPeopleAsync(parsed.GetValue(store), async people =>
        {
            var password = await PasswordAsync(input, error, cancellationToken);
            var (account, problem) = await people.AddAsync(parsed.GetValue(name)!, parsed.GetValue(role)!, password);
            return account is null ? Refused(error, problem!) : Done(output, $"{account.UserName} is {parsed.GetValue(role)}.");
        }, cancellationToken));

        var list = new Command("list", "Lists the accounts: name, role, second factor, whether locked.") { store };
        list.SetAction((parsed, cancellationToken) => WithPeopleAsync(parsed.GetValue(store), async people =>
        {
            foreach (var person in await people.ListAsync(cancellationToken))
            {
                var factor = person.Account.TwoFactorEnabled ? "authenticator" : person.Passkeys > 0 ? "passkey" : "no second factor";
                await output.WriteLineAsync($"{person.Account.UserName}\t{person.Role}\t{factor}{(person.IsLocked ? "\tlocked" : "")}");
            }

            return ExitCode.Done;
        }, cancellationToken));

        var setRole = new Command("role", "Gives an account another role and ends its sessions.") { name, newRole, store };
        setRole.SetAction((parsed, cancellationToken) => WithAccountAsync(parsed.GetValue(store), parsed.GetValue(name)!, error, async (people, account) =>
            await people.SetRoleAsync(account, parsed.GetValue(newRole)!) is { } problem ? Refused(error, problem) : Done(output, $"{account.UserName} is {parsed.GetValue(newRole)} now."), cancellationToken));

        var reset = new Command("reset", "Takes password, second factor and lock away, and asks for a new password.") { name, store };
        reset.SetAction((parsed, cancellationToken) => WithAccountAsync(parsed.GetValue(store), parsed.GetValue(name)!, error, async (people, account) =>
        {
            var password = await PasswordAsync(input, error, cancellationToken);
            if (await people.WhatIsWrongAsync(account, password) is { } problem)
            {
                return Refused(error, problem);
            }

            await people.ResetAsync(account);
            return await people.SetPasswordAsync(account, password) is { } failed ? Refused(error, failed) : Done(output, $"{account.UserName} has a new password and no second factor.");
        }, cancellationToken));

        var remove = new Command("remove", "Removes an account. What it has published keeps its name.") { name, store };
        remove.SetAction((parsed, cancellationToken) => WithAccountAsync(parsed.GetValue(store), parsed.GetValue(name)!, error, async (people, account) =>
            await people.RemoveAsync(account) is { } problem ? Refused(error, problem) : Done(output, $"{account.UserName} is removed."), cancellationToken));

        foreach (var command in new[] { add, list, setRole, reset, remove })
        {
            verb.Subcommands.Add(command);
        }

        return verb;
    }

    private static async Task<int> WithPeopleAsync(string? store, Func<People, Task<int>> run, CancellationToken cancellationToken)
    {
        var path = StoreOption.Open(store).Path;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddAuthentication();
        services.AddAccountStore(AccountsContext.PathFor(path));
        await using var provider = services.BuildServiceProvider();
        await provider.EnsureAccountsAsync(cancellationToken);
        await using var scope = provider.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<People>());
    }

    private static Task<int> WithAccountAsync(string? store, string name, TextWriter error, Func<People, Account, Task<int>> run, CancellationToken cancellationToken) =>
        WithPeopleAsync(store, async people => await people.NamedAsync(name) is { } account ? await run(people, account) : Refused(error, $"There is no account '{name}'."), cancellationToken);

    // At a terminal nothing shows while it is typed, twice; from a pipe it is one line.
    private static async Task<string> PasswordAsync(TextReader input, TextWriter error, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected || !ReferenceEquals(input, Console.In))
        {
            return (await input.ReadLineAsync(cancellationToken) ?? "").TrimEnd('\r', '\n');
        }

        while (true)
        {
            var first = await TypedAsync(error, "Password: ");
            if (first == await TypedAsync(error, "Once more: "))
            {
                return first;
            }

            await error.WriteLineAsync("They differ.");
        }
    }

    private static async Task<string> TypedAsync(TextWriter error, string prompt)
    {
        await error.WriteAsync(prompt);
        await error.FlushAsync();
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        await error.WriteLineAsync();
        return typed.ToString();
    }

    private static int Done(TextWriter output, string what)
    {
        output.WriteLine(what);
        return ExitCode.Done;
    }

    private static int Refused(TextWriter error, string problem)
    {
        error.WriteLine(problem switch
        {
            "LastAdmin" => "This is the last admin: make another first.",
            "InvalidRole" => $"There is no such role; it is one of {string.Join(", ", Roles.All)}.",
            "InvalidUserName" => "A name has 1 to 40 letters, Latin or Arabic and not both; digits, spaces and . - _ may stand between them.",
            "DuplicateUserName" => "There is an account of that name, or of one that reads like it.",
            "PasswordTooShort" => $"A password has at least {PasswordRules.Shortest} letters.",
            "PasswordTooLong" => $"A password has at most {PasswordRules.Longest} letters.",
            "PasswordTooCommon" => "This password is among those that everybody tries first.",
            "PasswordHasName" => "A password does not contain the account's name.",
            _ => problem,
        });
        return ExitCode.Nothing;
    }
}
