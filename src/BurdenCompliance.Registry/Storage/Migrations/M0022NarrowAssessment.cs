using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>Whose an assessment is, and when and by whom it was handed in, the application may write once and never change.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0022_narrow_assessment")]
internal sealed class M0022NarrowAssessment : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'burden') THEN
                REVOKE UPDATE ON registry.assessment FROM burden;
                GRANT UPDATE (state, revision, round, version, since, is_profile_confirmed, review_office_id, seal, file_name, file_sha256, file_bytes, title,
                    issuer, document_number, profile, examination, catalog_version, catalog_sha256, verdict, findings, body, body_with_attachments, document,
                    libre_office, clauses) ON registry.assessment TO burden;
            END IF;
        END $$;
        """);
}
