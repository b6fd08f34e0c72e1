using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>Who looked at what the program cannot read, by file; what the audit has of it is taken over for the version that was there then.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0024_inspections")]
internal sealed class M0024Inspections : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE registry.inspection (
            assessment_id uuid NOT NULL CONSTRAINT inspection_assessment REFERENCES registry.assessment (id),
            file_sha256   text NOT NULL,
            version       integer NOT NULL,
            person_id     uuid NOT NULL,
            person_name   text NOT NULL,
            at            timestamptz NOT NULL,
            CONSTRAINT inspection_pkey PRIMARY KEY (assessment_id, file_sha256)
        );
        INSERT INTO registry.inspection
            SELECT DISTINCT ON (v.assessment_id, v.file_sha256) v.assessment_id, v.file_sha256, v.number, p.id, p.name, e.at
            FROM registry.audit_event e
            JOIN registry.person p ON p.id = e.person_id
            JOIN LATERAL (
                SELECT d.assessment_id, d.file_sha256, d.number FROM registry.draft_version d
                WHERE d.assessment_id = split_part(e.object, '/', 2)::uuid AND d.at <= e.at ORDER BY d.number DESC LIMIT 1) v ON true
            WHERE e.act = 'DeclareInspected' AND e.outcome = 'done'
            ORDER BY v.assessment_id, v.file_sha256, e.seq;
        CREATE TRIGGER inspection_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registry.inspection
            FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();
        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'burden') THEN
                GRANT SELECT, INSERT ON registry.inspection TO burden;
            END IF;
        END $$;
        """);
}
