using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>How a session was opened: with a password, or by single sign-on.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0013_sign_on")]
internal sealed class M0013SignOn : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        ALTER TABLE registry.session ADD COLUMN means text NOT NULL DEFAULT 'password'
            CONSTRAINT session_means CHECK (means IN ('password', 'sign-on', 'sign-on-two-factor'));
        """);
}
