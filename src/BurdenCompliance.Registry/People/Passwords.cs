using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BurdenCompliance.Registry;

/// <summary>Hashes passwords as ASP.NET Core Identity does: PBKDF2, HMAC-SHA512, salted.</summary>
internal static class Passwords
{
    private static readonly PasswordHasher<object> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    // What an unknown account's password is compared with, so that it takes the same time.
    private static readonly string Nobodys = Hash(Guid.NewGuid().ToString());

    public static string Hash(string password) => Hasher.HashPassword(Nobody, password);

    /// <summary>Is it the password of this hash? Takes as long for no hash at all.</summary>
    public static bool Verify(string? hash, string password) =>
        Hasher.VerifyHashedPassword(Nobody, hash ?? Nobodys, password) != PasswordVerificationResult.Failed && hash is not null;

    private static object Nobody { get; } = new();
}
