using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Makes the three administrators (三员) at the first start, each with a one-time secret. There is no other account and no default password.</summary>
public sealed class FirstAdministrators
{
    // Neither 0 and O nor 1, I and l: the secret is typed from paper.
    private const string Letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static readonly TimeSpan Serves = TimeSpan.FromHours(24);

    private static readonly (string Account, string Name, Post Post)[] Three =
    [
        ("sysadmin", "系统管理员", Post.SystemAdministrator), ("secadmin", "安全保密管理员", Post.SecurityAdministrator),
        ("auditadmin", "安全审计员", Post.AuditAdministrator),
    ];

    private readonly Acts _acts;

    internal FirstAdministrators(Acts acts) => _acts = acts;

    /// <summary>Makes them when there is nobody yet, or gives new secrets when the former ran out and nobody ever signed in. Else changes nothing.</summary>
    /// <returns>The secrets, known to nobody else and shown once; empty when nothing was changed.</returns>
    public Task<ImmutableArray<FirstSecret>> MakeAsync(CancellationToken cancellation = default) =>
        _acts.RunAsync(Actor.System, nameof(FirstAdministrators), key: null, async act =>
        {
            // The second replica waits here until the first is done.
            await act.Context.Database.ExecuteSqlRawAsync("LOCK TABLE registry.person IN SHARE ROW EXCLUSIVE MODE", cancellation);
            var until = act.Now + Serves;
            if (!await act.Context.People.AnyAsync(cancellation))
                return Add(act, until);
            var neverUsed = !await act.Context.Sessions.AnyAsync(cancellation)
                && await act.Context.People.AllAsync(p => p.PasswordMustChange && p.PasswordUntil < act.Now, cancellation);
            return neverUsed ? await RenewAsync(act, until, cancellation) : [];
        }, cancellation);

    /// <summary>A secret that follows the rules and serves once.</summary>
    internal static string NewSecret() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));

    private static ImmutableArray<FirstSecret> Add(Act act, DateTimeOffset until)
    {
        var region = new RegionRow { Id = Guid.CreateVersion7(act.Now), Name = "本地区", Level = "city", Rank = 1 };
        var office = new OfficeRow
        {
            Id = Guid.CreateVersion7(act.Now), RegionId = region.Id, Name = "本机关", ShortName = "本机关", Kind = "party-office", Level = "city",
            Rank = 1, DocumentWord = "", CreatedAt = act.Now,
        };
        act.Context.AddRange(region, office);
        var secrets = ImmutableArray.CreateBuilder<FirstSecret>();
        foreach (var (account, name, post) in Three)
        {
            var secret = new FirstSecret(account, name, NewSecret(), until);
            var person = new PersonRow
            {
                Id = Guid.CreateVersion7(act.Now), Account = account, Name = name, OfficeId = office.Id, State = PersonRow.Active,
                PasswordHash = Passwords.Hash(secret.Secret), PasswordSetAt = act.Now, PasswordMustChange = true, PasswordUntil = until, CreatedAt = act.Now,
            };
            act.Context.Add(person);
            act.Context.Add(new PostRow
            {
                Id = Guid.CreateVersion7(act.Now), PersonId = person.Id, OfficeId = office.Id, Post = post, FromAt = act.Now, GivenBy = act.Actor.Account,
            });
            act.Record($"person/{person.Id}", Act.Done, new { account, post = PostCode.Of(post) });
            secrets.Add(secret);
        }
        return secrets.ToImmutable();
    }

    private static async Task<ImmutableArray<FirstSecret>> RenewAsync(Act act, DateTimeOffset until, CancellationToken cancellation)
    {
        var secrets = ImmutableArray.CreateBuilder<FirstSecret>();
        foreach (var person in await act.Context.People.OrderBy(p => p.Account).ToListAsync(cancellation))
        {
            var secret = new FirstSecret(person.Account, person.Name, NewSecret(), until);
            var hash = Passwords.Hash(secret.Secret);
            await act.Context.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set
                .SetProperty(p => p.PasswordHash, hash).SetProperty(p => p.PasswordSetAt, act.Now).SetProperty(p => p.PasswordUntil, until), cancellation);
            act.Record($"person/{person.Id}", Act.Done, new { account = person.Account, renewed = true });
            secrets.Add(secret);
        }
        return secrets.ToImmutable();
    }
}

/// <summary>What an administrator signs in with the first time.</summary>
/// <param name="Account">Account name.</param>
/// <param name="Name">Post in Chinese.</param>
/// <param name="Secret">Serves once; must be changed at once.</param>
/// <param name="Until">When it serves no more, UTC.</param>
public sealed record FirstSecret(string Account, string Name, string Secret, DateTimeOffset Until);
